import { budgets } from './budgets.ts';
import { anyRow, firstIsNot, focused, type Row, rowsOf } from './rows.ts';
import type { Samples } from './samples.ts';
import type { Visit } from './visit.ts';

const steps = 8;
/** Shorter words are in too many titles. */
const longWord = /[a-z]{6,}/gi;

/** What people do in lists all day: tabs, keys, the panel beside the list, typing, sorting. */
export async function measureLists(visit: Visit, samples: Samples): Promise<void> {
  await visit.open('/tasks/pending', anyRow);
  await visit.rest(2_500);
  await switchTabs(visit, samples);
  await walk(visit, samples);
  await sort(visit, samples);
  await filter(visit, samples);
}

async function switchTabs(visit: Visit, samples: Samples): Promise<void> {
  const open = async (tab: string): Promise<number> => {
    const link = `nav a[href="/tasks/${tab}"]`;
    const shown = { selector: `body:has(${link}[aria-current="page"]) tr[data-row] a` };
    const [time = Number.NaN] = await visit.press(() => visit.page.click(link), shown);
    await visit.rest();
    return time;
  };
  samples.add(budgets.tabCold, await open('related'), await open('created'));
  for (const tab of ['related', 'pending', 'created', 'related', 'pending']) {
    samples.add(budgets.tabCached, await open(tab));
  }
}

/** Goes down the list with J and shows every other task beside it. */
async function walk(visit: Visit, samples: Samples): Promise<void> {
  const { page } = visit;
  const rows = (await rowsOf(page)).slice(0, steps);
  for (const [index, row] of rows.entries()) {
    const [moved = Number.NaN] = await visit.press(() => page.keyboard.press('j'), focused(row));
    if (index > 0) samples.add(budgets.rowMove, moved);
    await visit.rest();
    if (index % 2 === 1) samples.add(budgets.peek, await peek(visit, row));
  }
}

async function peek(visit: Visit, { number, title }: Row): Promise<number> {
  const { page } = visit;
  const shown = { selector: `aside[aria-label*="${number}"]`, text: title };
  const [time = Number.NaN] = await visit.press(() => page.keyboard.press('Space'), shown);
  await visit.rest();
  await page.keyboard.press('Escape');
  await page.locator('aside[aria-label]').waitFor({ state: 'detached' });
  return time;
}

async function sort(visit: Visit, samples: Samples): Promise<void> {
  const { page } = visit;
  for (const [column, arrow] of [
    ['Title', 'ascending'],
    ['Title', 'descending'],
  ] as const) {
    const [first] = await rowsOf(page);
    if (first === undefined) return;
    const header = page.locator('thead th').filter({ hasText: column }).locator('button').first();
    const [sorted = Number.NaN] = await visit.press(() => header.click(), {
      ...firstIsNot(first),
      selector: `table:has(th[aria-sort="${arrow}"]) ${firstIsNot(first).selector}`,
    });
    samples.add(budgets.sorted, sorted);
    await visit.rest();
  }
}

/** Types a word that the first row does not have, letter by letter. */
async function filter(visit: Visit, samples: Samples): Promise<void> {
  const { page } = visit;
  const [first, ...others] = await rowsOf(page);
  const word = others
    .flatMap(({ title }) => title.match(longWord) ?? [])
    .find((each) => first?.title.toLowerCase().includes(each.toLowerCase()) === false);
  if (first === undefined || word === undefined) throw new Error('The list has no word to filter by.');
  await page.focus('#search');
  for (let length = 1; length <= word.length; length += 1) {
    const typed = { selector: '#search', value: word.slice(0, length) };
    const sights = length === word.length ? [typed, firstIsNot(first)] : [typed];
    const letter = word.charAt(length - 1);
    const [key = Number.NaN, found] = await visit.press(() => page.keyboard.press(letter), ...sights);
    samples.add(budgets.key, key);
    if (found !== undefined) samples.add(budgets.filtered, found);
  }
}
