import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkDefinition, definitionKinds } from '@docket/domain';

import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { listDefinitions } from './definition-list.queries.ts';
import { installDefinitions } from './install.service.ts';
import { knownDefinitions } from './known.queries.ts';
import { readyMade } from './ready-made.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

/** What the plugins that come with Docket publish with every start. */
const shipped = [
  'TASK_TYPE approval',
  'TASK_TYPE document-request',
  'TASK_TYPE site-visit',
  'TASK_TYPE follow-up-call',
  'WORKFLOW site-visit',
  'WORKFLOW follow-up-call',
];

async function stored() {
  const lists = await listDefinitions(api.runtime, definitionKinds);
  return [...lists.values()].flat();
}

test('a migrated database has everything that comes with Docket, published, and it is sound', async () => {
  const all = await stored();
  const names = all.map(({ kind, key, version, state }) => [kind, key, version, state].join(' '));
  const withDocket = [...readyMade.map(({ kind, key }) => `${kind} ${key}`), ...shipped];
  expect(names.toSorted()).toEqual(withDocket.map((name) => `${name} 1 PUBLISHED`).toSorted());
  const known = await knownDefinitions(api.runtime, []);
  expect(all.flatMap((one) => checkDefinition(one, known))).toEqual([]);
});

test('the 19 categories of F55 are offered in their order', async () => {
  const categories = (await listDefinitions(api.runtime, ['CATEGORY'])).get('CATEGORY') ?? [];
  const labels = categories.map(({ content }) => String(content['label']));
  expect(labels).toHaveLength(19);
  expect(labels).toEqual(labels.toSorted());
});

test('installing again adds nothing, also to what an administrator changed meanwhile', async () => {
  await api.runtime.pools.staff.query(
    `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at)
      VALUES ('CATEGORY', 'video', 2, 'DRAFT', '{"label": "Film"}', now(), now())`,
  );
  const url = api.runtime.config.databaseUrl;
  expect(await Promise.all([installDefinitions(url), installDefinitions(url)])).toEqual([0, 0]);
  expect(await stored()).toHaveLength(readyMade.length + shipped.length + 1);
});
