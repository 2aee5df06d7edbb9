import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { prepareRunDatabase, removeRunDatabase } from '@docket/testing/database';

import { pagesOf, tour } from './driver/pages.ts';
import { openWorld, screens, type World } from './driver/world.ts';

const folder = path.resolve(import.meta.dirname, '../../../docs/screenshots');

const looks = {
  light: { viewport: screens.desk, colorScheme: 'light' },
  dark: { viewport: screens.desk, colorScheme: 'dark' },
  phone: { viewport: screens.phone, colorScheme: 'light' },
} as const;

/** Writes a picture of every page of both apps, with the demo's data, to docs/screenshots. */
async function main(): Promise<void> {
  await prepareRunDatabase();
  try {
    const world = await openWorld();
    try {
      await takeAll(world);
    } finally {
      await world.close();
    }
  } finally {
    await removeRunDatabase();
  }
}

async function takeAll(world: World): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const old of pictures()) rmSync(path.join(folder, old));
  const pages = await pagesOf(world);
  for (const look of ['light', 'dark', 'phone'] as const) {
    await tour(world, pages, looks[look], async ({ name }, { page }) => {
      const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      writeFileSync(path.join(folder, `${name}-${look}.png`), picture);
    });
    await world.leave();
  }
  const files = pictures();
  const size = files.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  process.stdout.write(`${files.length} screenshots, ${(size / 1024 / 1024).toFixed(1)} MB, in ${folder}\n`);
}

function pictures(): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.png'));
}

await main();
