import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { waitFor } from '@docket/testing/waiting';

import { type Loaded, type Loading, loadInRounds } from '../driver/rounds.ts';
import { openWorld, type World } from '../driver/world.ts';
import { type Budget, budgets, deepest, longList, mostRows, openedTask } from './budgets.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

interface Seen extends Loading {
  readonly elements: number;
}

/** Opens the screen as somebody who has been here before and whose browser has kept no files. */
async function open({ by, door, path, usable }: Budget): Promise<Seen> {
  const visitor = by === null ? await world.stranger() : await world.visit(by);
  const base = door === 'staff' ? world.product.staffUrl : world.product.portalUrl;
  const task = path.includes('{task}') ? await world.records.numberOf('Amira Holt', openedTask) : '';
  if (by !== null) await visitor.see(`${base}/nowhere`);
  const url = base + path.replace('{task}', task);
  const loading = await loadInRounds(visitor, url, visitor.page.locator(usable).first());
  return { ...loading, elements: await visitor.page.locator('*').count() };
}

const kilobytes = (loaded: readonly Loaded[], kind: string): number =>
  loaded.filter((each) => each.kind === kind).reduce((sum, { gzipped }) => sum + gzipped, 0) / 1_000;

test.each(budgets)(
  '$name is usable after the page, what it names and its data, within its budget',
  async (budget) => {
    const { loaded, depth, elements } = await open(budget);
    const spent = {
      scripts: kilobytes(loaded, 'script'),
      styles: kilobytes(loaded, 'stylesheet'),
      fonts: loaded.filter(({ kind }) => kind === 'font' || kind === 'image').length,
      requests: loaded.length,
      elements,
      depth,
    };
    const { scripts, styles, requests, elements: mostElements } = budget;
    const limits = { scripts, styles, fonts: 0, requests, elements: mostElements, depth: deepest };
    expect({ screen: budget.name, over: over(spent, limits), loaded }).toMatchObject({ over: [] });
  },
  60_000,
);

test('a long list draws the rows near the screen alone, however far it is scrolled', async () => {
  const { creator, tasks } = longList;
  for (let made = 0; made < tasks; made += 10) {
    const ten = Array.from({ length: 10 }, () => world.records.task(creator, { title: 'One of many' }));
    await Promise.all(ten);
  }
  const staff = await world.staff(creator);
  await staff.open(`/tasks/created?n=${tasks}`);
  const rows = staff.page.locator('tr[data-row]');
  const lastRow = staff.page.locator(`tr[aria-rowindex="${tasks}"]`);
  await rows.first().waitFor();
  await staff.page.mouse.move(700, 500);
  await waitFor('the end of the list', async () => {
    await staff.page.mouse.wheel(0, 2_000);
    expect(await rows.count()).toBeLessThanOrEqual(mostRows);
    return lastRow.isVisible();
  });
}, 120_000);

type Spent = Readonly<Record<'scripts' | 'styles' | 'fonts' | 'requests' | 'elements' | 'depth', number>>;

/** What is over its limit, in words. */
function over(spent: Spent, limits: Spent): readonly string[] {
  return Object.entries(limits).flatMap(([what, limit]) => {
    const value = Object.entries(spent).find(([name]) => name === what)?.[1] ?? Infinity;
    return value > limit ? [`${what}: ${value} instead of ${limit}`] : [];
  });
}
