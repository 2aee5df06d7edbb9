import type { Page } from './machine.ts';
import type { Sight } from './probe.ts';

/** Any row of a list. */
export const anyRow: Sight = { selector: 'tr[data-row] a' };

/** A row as it stands in the list. */
export type Row = { readonly id: string; readonly number: string; readonly title: string };

/** The rows that are drawn, in their order. */
export function rowsOf(page: Page): Promise<readonly Row[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('tr[data-row]')].map((row) => ({
      id: row.dataset['row'] ?? '',
      number: row.dataset['number'] ?? '',
      title: row.querySelector('th a')?.textContent ?? '',
    })),
  );
}

/** The row has the focus. */
export function focused({ id }: Row): Sight {
  return { selector: `tr[data-row="${id}"] th a:focus` };
}

/** Another row than this one is the first. */
export function firstIsNot({ id }: Row): Sight {
  return { selector: `tbody:first-of-type > tr[data-row]:not([data-row="${id}"] , [data-row] ~ tr)` };
}
