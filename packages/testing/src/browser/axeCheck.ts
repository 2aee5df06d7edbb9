import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { run, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  // What axe-core's script leaves in the page.
  var axe: { run: typeof run };
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeOptions {
  /** CSS selectors of parts that are not looked at, each with a reason beside the call. */
  exclude?: string[];
  /** Looks at colours alone: all that another colour scheme of a page that was looked at can change. */
  coloursAlone?: boolean;
}

const everything: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
const colours: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/**
 * Looks for barriers on a page as WCAG 2.2 A and AA and the common best practices see them. Returns one readable line per
 * finding and element; an accessible page has none.
 */
export async function axeCheck(
  page: Page,
  { exclude = [], coloursAlone = false }: AxeOptions = {},
): Promise<string[]> {
  // Evaluated rather than added as a script element, which the content security policy forbids.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(source);
  const results = await page.evaluate(
    async ({ excluded, wanted }) => {
      const context = { include: [['html']], exclude: excluded.map((selector) => [selector]) };
      return await globalThis.axe.run(context, { runOnly: wanted, resultTypes: ['violations'] });
    },
    {
      excluded: exclude,
      wanted: coloursAlone ? colours : everything,
    },
  );
  return results.violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact ?? 'minor'}): ${help}: ${node.target.join(' ')}\n  ${node.html}`),
  );
}
