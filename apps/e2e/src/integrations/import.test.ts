import { resolve } from 'node:path';

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { openWorld, type World } from '../driver/world.ts';

const file = resolve(
  import.meta.dirname,
  '../../../api/src/features/integrations/fixtures/servicenow-incident-events.csv.gz',
);

let world: World;
let printed: string;
beforeAll(async () => {
  world = await openWorld();
  printed = await world.product.docket(
    'import',
    'servicenow',
    file,
    '--until',
    '2016-03-10',
    '--report',
    '/dev/null',
  );
}, 180_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

test('the import of the real file says what became of its incidents', () => {
  expect(printed).toContain('Finished import');
});
