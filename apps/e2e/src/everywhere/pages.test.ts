import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { axeCheck } from '@docket/testing/browser';

import { pagesOf, type ShownPage, tour } from '../driver/pages.ts';
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
  'every page of the %s app has one first heading, a title, and no barrier in light or dark colours',
  async (door) => {
    const found: string[] = [];
    await tour(world, of(door), {}, async ({ name }, visitor) => {
      const headings = await visitor.page.getByRole('heading', { level: 1 }).count();
      if (headings !== 1) found.push(`${name} has ${headings} headings of the first level`);
      const title = await visitor.page.title();
      if (!/^.+ [·–] Docket$/u.test(title)) found.push(`${name} is called ${title}`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await visitor.page.emulateMedia({ colorScheme });
        await visitor.settled();
        found.push(...(await axeCheck(visitor.page)).map((problem) => `${name}, ${colorScheme}: ${problem}`));
      }
    });
    expect(found).toEqual([]);
  },
  180_000,
);

test.each(doors)(
  'no page of the %s app has to be moved sideways on a phone, even a small one',
  async (door) => {
    const found: string[] = [];
    await tour(world, of(door), { viewport: screens.phone }, async ({ name }, visitor) => {
      for (const screen of ['phone', 'smallPhone'] as const) {
        await visitor.page.setViewportSize(screens[screen]);
        await visitor.settled();
        const overflow = await visitor.overflow();
        if (overflow > 0) found.push(`${name} is ${overflow} px too wide for ${screens[screen].width} px`);
      }
    });
    expect(found).toEqual([]);
  },
  120_000,
);
