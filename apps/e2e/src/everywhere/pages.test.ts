import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { axeCheck } from '@docket/testing/browser';

import { pagesOf, type ShownPage, tour } from '../driver/pages.ts';
import type { Visitor } from '../driver/visitor.ts';
import { openWorld, screens, type World } from '../driver/world.ts';

let world: World;
let pages: readonly ShownPage[];
beforeAll(async () => {
  world = await openWorld();
  pages = await pagesOf(world);
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

const doors = ['staff', 'portal'] as const;
const of = (door: ShownPage['door']) => pages.filter((page) => page.door === door);

test.each(doors)(
  'every page of the %s app has one first heading, a title, no barrier in light or dark colours, and fits a phone',
  async (door) => {
    const found: string[] = [];
    await tour(world, of(door), { viewport: screens.desk }, async ({ name }, visitor) => {
      const problems = [
        ...(await namingProblems(visitor)),
        ...(await barriers(visitor)),
        ...(await widthProblems(visitor)),
      ];
      found.push(...problems.map((problem) => `${name} ${problem}`));
    });
    expect(found).toEqual([]);
  },
  420_000,
);

async function namingProblems({ page }: Visitor): Promise<readonly string[]> {
  const headings = await page.getByRole('heading', { level: 1 }).count();
  const title = await page.title();
  return [
    ...(headings === 1 ? [] : [`has ${headings} headings of the first level`]),
    ...(/^.+ [·–] Docket$/u.test(title) ? [] : [`is called ${title}`]),
  ];
}

async function barriers(visitor: Visitor): Promise<readonly string[]> {
  const light = await axeCheck(visitor.page);
  await visitor.page.emulateMedia({ colorScheme: 'dark' });
  await visitor.settled();
  const dark = await axeCheck(visitor.page, { coloursAlone: true });
  await visitor.page.emulateMedia({ colorScheme: 'light' });
  return [
    ...light.map((problem) => `has a barrier: ${problem}`),
    ...dark.map((problem) => `has a barrier in dark colours: ${problem}`),
  ];
}

/** How many pixels a page has to be moved sideways on a phone, and on a small one. */
async function widthProblems(visitor: Visitor): Promise<readonly string[]> {
  const found: string[] = [];
  for (const screen of ['phone', 'smallPhone'] as const) {
    await visitor.page.setViewportSize(screens[screen]);
    await visitor.settled();
    const overflow = await visitor.overflow();
    if (overflow > 0) found.push(`is ${overflow} px too wide for ${screens[screen].width} px`);
  }
  return found;
}
