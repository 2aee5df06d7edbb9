import { waitFor } from '@docket/testing/waiting';
import type { Locator } from 'playwright-core';

/** Waits until the element has the keyboard's focus. */
export async function focused(what: string, element: Locator): Promise<void> {
  await waitFor(
    `the focus on ${what}`,
    () => element.evaluate((node) => node.ownerDocument.activeElement === node),
    {
      seconds: 5,
    },
  );
}

/** The words that assistive technology reads after the name: hints and errors. */
export async function descriptionOf(element: Locator): Promise<string> {
  return element.evaluate((node) =>
    (node.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => (id === '' ? '' : (node.ownerDocument.getElementById(id)?.textContent ?? '')))
      .join(' ')
      .trim(),
  );
}
