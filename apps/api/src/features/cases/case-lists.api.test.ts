import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';

import { changeCase, givenCase, givenCaseType } from '../../testing/cases.ts';
import type { TestClient, TestPerson } from '../../testing/people.ts';
import { type SentStatement, sentStatements, sentWhole } from '../../testing/statements.ts';
import { storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let manager: TestPerson;
let other: TestPerson;
let client: TestClient;
let boiler: string;
let roof: string;
const ids: Record<'a' | 'b' | 'c' | 'd', string> = { a: '', b: '', c: '', d: '' };
const titles = { a: 'Case alpha', b: 'Case bravo', c: 'Case charlie', d: 'Case delta' };

beforeAll(async () => {
  api = await startTestApi();
  manager = await api.people.person({ role: 'CASE_MANAGER' });
  other = await api.people.person({ role: 'CASE_MANAGER' });
  client = await api.people.client();
  boiler = (await givenCaseType(api, { numberPrefix: 'BOILER' })).key;
  roof = (await givenCaseType(api, { numberPrefix: 'ROOF', outcomes: [] })).key;
  const made = async (name: keyof typeof ids, typeKey: string, more: object) => {
    ids[name] = await givenCase(api, manager, { typeKey, title: titles[name], ...more });
    api.clock.advance(60);
  };
  await made('a', boiler, { priority: 'LOW', clientId: client.id });
  await made('b', roof, { priority: 'URGENT', ownerId: other.id });
  await made('c', boiler, { priority: 'HIGH' });
  await made('d', roof, { priority: 'NORMAL' });
  await changeCase(api, manager, 'performCaseAction', {
    caseId: ids.d,
    expectedVersion: 1,
    action: 'CLOSE',
  });
  api.clock.advance(60);
  await changeCase(api, manager, 'moveCaseStage', { caseId: ids.a, expectedVersion: 1, stage: 'repair' });
  await storedRows(api, 'DELETE FROM sla_clock');
  for (const [name, dueAt] of [
    ['b', '2026-12-03T10:00:00Z'],
    ['c', '2026-12-01T10:00:00Z'],
  ] as const) {
    await storedRows(
      api,
      `INSERT INTO sla_clock (id, case_id, measure, calendar_key, calendar_version, target_minutes,
          pauses_while_waiting, reminders, started_at, due_at, updated_at)
        VALUES ($1, $2, 'RESOLUTION', 'office', 1, 60, true, '{}', now(), $3, now())`,
      [api.runtime.newId(), ids[name], dueAt],
    );
  }
});
afterAll(() => api.stop());

const document = `query ($filter: CaseFilter, $orderBy: [CaseOrder!], $first: Int, $after: String) {
  cases(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount
    pageInfo { hasNextPage endCursor } nodes { id } } }`;
type Page = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly { readonly id: string }[];
};

const nameOf = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0] ?? '?';

async function list(variables: object): Promise<Page> {
  const { data, errors } = await api.gql<{ cases: Page }>(manager, document, { ...variables });
  expect(errors).toEqual([]);
  return data.cases;
}

test.each([
  [{}, 'adcb'],
  [{ orderBy: [{ field: 'UPDATED' }] }, 'bcda'],
  [{ orderBy: [{ field: 'CREATED' }] }, 'abcd'],
  [{ orderBy: [{ field: 'TITLE', direction: 'DESC' }] }, 'dcba'],
  [{ orderBy: [{ field: 'NUMBER' }] }, 'acbd'],
  [{ orderBy: [{ field: 'PRIORITY', direction: 'DESC' }] }, 'bcda'],
  [{ orderBy: [{ field: 'DUE' }] }, 'cbad'],
  [{ orderBy: [{ field: 'DUE', direction: 'DESC' }] }, 'bcda'],
])('the order %j', async (asked, expected) => {
  const { nodes } = await list(asked);
  expect(nodes.map(({ id }) => nameOf(id)).join('')).toBe(expected);
});

test.each([
  [() => ({ status: ['CLOSED'] }), 'd'],
  [() => ({ open: true }), 'acb'],
  [() => ({ open: false }), 'd'],
  [() => ({ typeKeys: [boiler] }), 'ac'],
  [() => ({ typeKeys: [boiler, roof], open: true }), 'acb'],
  [() => ({ stages: ['repair'] }), 'a'],
  [() => ({ priority: ['URGENT', 'HIGH'] }), 'cb'],
  [() => ({ clientIds: [client.id] }), 'a'],
  [() => ({ ownerIds: [other.id] }), 'b'],
  [() => ({ text: 'CASE Char' }), 'c'],
  [() => ({ text: 'roof-' }), 'db'],
  [() => ({ text: 'roof 1', open: true }), 'b'],
  [() => ({ text: 'harlie' }), ''],
  [() => ({ text: '%' }), 'adcb'],
])('the filter (%#) leaves the cases it names', async (filter, expected) => {
  const { nodes, totalCount } = await list({ filter: filter() });
  expect(nodes.map(({ id }) => nameOf(id)).join('')).toBe(expected);
  expect(totalCount).toBe(expected.length);
});

test.each([
  [[]],
  [[{ field: 'PRIORITY', direction: 'DESC' }, { field: 'TITLE' }]],
  [[{ field: 'DUE', direction: 'DESC' }]],
  [[{ field: 'NUMBER' }]],
  [[{ field: 'TITLE', direction: 'DESC' }]],
])('pages of one, in the order %j, hold everything once', async (orderBy) => {
  const whole = (await list({ orderBy })).nodes.map(({ id }) => id);
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await list({ orderBy, first: 1, after });
    seen.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual(whole);
});

test('a foreign cursor and a page too large are refused', async () => {
  const { errors } = await api.gql(manager, document, { after: 'AAAA' });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect((await api.gql(manager, document, { first: 101 })).errors).toMatchObject([
    { extensions: { code: 'LIMIT_EXCEEDED' } },
  ]);
});

test('a list with everything around its cases takes few statements, however many cases there are', async () => {
  const whole = `query { cases { totalCount nodes { number title status statusLabel stageLabel priority openTaskCount
    client { name } owner { name } creator { name } participants { name } type { label } viewerMayEdit
    actions { action available } outstandingTasks { id } } } }`;
  await api.gql(manager, whole);
  const sent = await sentStatements(() => api.gql(manager, whole));
  expect(sent.filter((name) => name.startsWith('cases-'))).toHaveLength(1);
  expect(sent.length).toBeLessThanOrEqual(9);
});

test('who lacks CASES_READ sees none, and neither does somebody who has not signed in', async () => {
  const headers = await api.people.token((await api.people.person({ role: 'INTEGRATOR' })).id, [
    'TASKS_READ',
  ]);
  const refused = await api.gql({ door: 'STAFF', headers }, '{ cases { nodes { id } } }');
  expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'CASES_READ' } }]);
  const anonymous = await api.gql(null, '{ cases { nodes { id } } }');
  expect(anonymous.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

describe('among many cases', () => {
  beforeAll(async () => {
    await storedRows(
      api,
      `INSERT INTO case_file (id, number, title, status, created_at, updated_at, closed_at)
        SELECT gen_random_uuid(), 'MANY-' || n, 'Matter of ' || md5(n::text),
          CASE WHEN n > 1000 THEN 'CLOSED' ELSE 'OPEN' END, now(), now(), CASE WHEN n > 1000 THEN now() END
        FROM generate_series(1, 5000) n`,
    );
    const administrator = new pg.Client({ connectionString: api.adminUrl });
    await administrator.connect();
    await administrator.query('ANALYZE case_file');
    await administrator.end();
  });
  afterAll(() => storedRows(api, `DELETE FROM case_file WHERE number LIKE 'MANY-%'`));

  const planOf = async (sent: readonly SentStatement[]): Promise<string> => {
    const { text = '', values = [] } = sent.find(({ name }) => name.startsWith('cases-')) ?? {};
    return JSON.stringify(await storedRows(api, `EXPLAIN (FORMAT JSON) ${text}`, values));
  };

  test.each([
    ['words', { filter: { text: 'charlie' } }, 'case_file_words'],
    ['words of open ones', { filter: { text: 'charlie', open: true } }, 'case_file_open_words'],
    ['titles', { orderBy: [{ field: 'TITLE' }], first: 20 }, 'case_file_title'],
    [
      'titles, the other way',
      { orderBy: [{ field: 'TITLE', direction: 'DESC' }], first: 20 },
      'case_file_title',
    ],
  ])('an index finds %s', async (_, variables, index) => {
    const sent = await sentWhole(() => list(variables));
    expect(await planOf(sent)).toContain(`"Index Name":"${index}"`);
  });

  test('pages behind a title begin where the last one ended', async () => {
    const orderBy = [{ field: 'TITLE' }];
    const { nodes } = await list({ orderBy, first: 30 });
    const { pageInfo } = await list({ orderBy, first: 20 });
    const sent = await sentWhole(async () => {
      const behind = await list({ orderBy, first: 10, after: pageInfo.endCursor });
      expect(behind.nodes).toEqual(nodes.slice(20));
    });
    expect(await planOf(sent)).toMatch(/"Index Name":"case_file_title"[^}]*"Index Cond"/);
  });
});
