import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { configuring } from './fixtures.ts';

type Item = {
  readonly key: string;
  readonly change: string;
  readonly parts: readonly string[];
  readonly findings: readonly { readonly path: string; readonly message: string }[];
};
type Imported = {
  readonly importConfiguration: {
    readonly items: readonly Item[];
    readonly applied: boolean;
    readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
  };
};

const importing = `mutation I($input: ImportConfigurationInput!) { importConfiguration(input: $input) {
  applied items { kind key change parts findings { path message } } userErrors { code field } } }`;

let api: TestApi;
let administrator: TestPerson;
let manager: TestPerson;
let housing: TestDepartment;
const { inForce, saved } = configuring(
  () => api,
  () => administrator,
);
beforeAll(async () => {
  api = await startTestApi();
  administrator = await api.people.person({ role: 'ADMINISTRATOR' });
  manager = await api.people.person({ role: 'CASE_MANAGER' });
  housing = await api.people.department('Housing');
});
afterAll(() => api.stop());

async function exported(): Promise<string> {
  const { data } = await api.gql<{ exportConfiguration: string }>(manager, '{ exportConfiguration }');
  return data.exportConfiguration;
}
async function imported(text: string, more: Readonly<Record<string, unknown>> = {}) {
  const { data } = await api.gql<Imported>(administrator, importing, { input: { text, ...more } });
  return data.importConfiguration;
}
const fileOf = (...definitions: readonly unknown[]) =>
  JSON.stringify({ format: 'docket-configuration', version: 1, definitions });
const newest = async (kind: string, key: string) =>
  (
    await api.gql<{ definition: { version: number; content: unknown } | null }>(
      manager,
      'query D($kind: DefinitionKind!, $key: String!) { definition(kind: $kind, key: $key) { version content } }',
      { kind, key },
    )
  ).data.definition;

test('a file written here changes nothing here', async () => {
  const assignment = {
    departmentIds: [housing.id],
    defaultDepartmentId: housing.id,
    assigneeId: administrator.id,
  };
  await inForce('TASK_TYPE', 'visit', { label: 'Visit', title: 'Visit', assignment });
  const text = await exported();
  expect(text).toContain('"Housing"');
  expect(text).toContain(administrator.email);
  expect(text).not.toContain(housing.id);
  const outcome = await imported(text);
  expect(outcome).toMatchObject({ applied: true, userErrors: [] });
  expect(new Set(outcome.items.map(({ change }) => change))).toEqual(new Set(['SAME']));
  expect((await newest('TASK_TYPE', 'visit'))?.version).toBe(1);
});

test('a rehearsal tells what would change and changes nothing; the import then does it', async () => {
  await inForce('CATEGORY', 'roof', { label: 'Roof', order: 30 });
  const text = fileOf(
    {
      kind: 'CASE_TYPE',
      key: 'loft',
      content: { label: 'Loft', numberPrefix: 'LOFT', taskTypes: ['climb'] },
    },
    {
      kind: 'TASK_TYPE',
      key: 'climb',
      content: {
        label: 'Climb',
        title: 'Climb',
        category: 'loft',
        assignment: { departmentIds: ['housing'] },
      },
    },
    { kind: 'CATEGORY', key: 'roof', content: { label: 'Roofs', order: 30 } },
    { kind: 'CATEGORY', key: 'loft', content: { label: 'Loft' } },
  );
  const items = [
    { key: 'roof', change: 'CHANGED', parts: ['label'], findings: [] },
    { key: 'loft', change: 'NEW', parts: [], findings: [] },
    { key: 'climb', change: 'NEW', parts: [], findings: [] },
    { key: 'loft', change: 'NEW', parts: [], findings: [] },
  ];
  expect(await imported(text, { rehearse: true })).toMatchObject({ applied: false, items, userErrors: [] });
  expect(await newest('CASE_TYPE', 'loft')).toBeNull();
  expect(await newest('CATEGORY', 'roof')).toMatchObject({ version: 1, content: { label: 'Roof' } });

  expect(await imported(text, { idempotencyKey: 'import-1' })).toMatchObject({ applied: true, items });
  expect(await newest('CATEGORY', 'roof')).toMatchObject({ version: 2, content: { label: 'Roofs' } });
  expect(await newest('TASK_TYPE', 'climb')).toMatchObject({
    content: { assignment: { departmentIds: [housing.id] } },
  });
  expect(await imported(text, { idempotencyKey: 'import-1' })).toEqual({
    applied: true,
    items: [],
    userErrors: [],
  });
});

test('what a rehearsal read is forgotten with it', async () => {
  const fileWith = (label: string) =>
    fileOf(
      { kind: 'CASE_TYPE', key: 'ghost', content: { label, numberPrefix: 'GHOST' } },
      {
        kind: 'SLA_POLICY',
        key: 'ghost',
        content: { label, typeKey: 'ghost', calendarKey: 'office', resolutionMinutes: 60 },
      },
    );
  expect((await imported(fileWith('Rehearsed'), { rehearse: true })).items).toMatchObject([
    { findings: [] },
    { findings: [] },
  ]);
  await imported(fileWith('Real'));
  const { data } = await api.gql(manager, '{ caseType(key: "ghost") { label } }');
  expect(data).toEqual({ caseType: { label: 'Real' } });
});

test('one thing wrong keeps all of it out', async () => {
  const text = fileOf(
    { kind: 'CATEGORY', key: 'cellar', content: { label: 'Cellar' } },
    {
      kind: 'TASK_TYPE',
      key: 'dig',
      content: { label: 'Dig', title: 'Dig', assignment: { departmentIds: ['Digging'] } },
    },
  );
  const outcome = await imported(text);
  expect(outcome).toMatchObject({
    applied: false,
    items: [
      { key: 'cellar', findings: [] },
      { key: 'dig', findings: [{ path: 'assignment.departmentIds.0', message: '“Digging” is not an id.' }] },
    ],
  });
  expect(await newest('CATEGORY', 'cellar')).toBeNull();
});

test('a draft somebody is writing is not overwritten', async () => {
  await saved({ kind: 'CATEGORY', key: 'garden', content: { label: 'Garden' } });
  const outcome = await imported(fileOf({ kind: 'CATEGORY', key: 'garden', content: { label: 'Yard' } }));
  expect(outcome).toMatchObject({
    applied: false,
    items: [
      { findings: [{ path: '', message: 'There is a draft of it here: publish or discard it first.' }] },
    ],
  });
});

test.each([
  '',
  '{',
  '{}',
  '[]',
  fileOf({ kind: 'CATEGORY', key: 'A B', content: {} }),
  fileOf({ kind: 'NOTHING', key: 'a', content: {} }),
])('%j is no configuration file', async (text) => {
  expect(await imported(text)).toEqual({
    applied: false,
    items: [],
    userErrors: [{ code: 'INVALID_INPUT', field: 'text' }],
  });
});

describe('people', () => {
  test('administrators import, case managers may export', async () => {
    const worker = await api.people.person();
    const input = { text: fileOf() };
    expect((await api.gql(null, importing, { input })).status).toBe(401);
    expect((await api.gql(manager, importing, { input })).status).toBe(403);
    expect((await api.gql(null, '{ exportConfiguration }')).status).toBe(401);
    expect((await api.gql(worker, '{ exportConfiguration }')).status).toBe(403);
  });
});

describe('a configuration of 1 MB', () => {
  const large = fileOf(
    ...Array.from({ length: 60 }, (_, index) => ({
      kind: 'TASK_TYPE',
      key: `large-${index}`,
      content: { label: `Large ${index}`, title: 'Large', description: 'Words. '.repeat(2_600) },
    })),
  );
  const send = async (address: string, as: TestPerson, document: string, text = large) => {
    const response = await fetch(`${api.staffUrl}${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as.headers },
      body: JSON.stringify({ query: document, variables: { input: { text, rehearse: true } } }),
    });
    const answer = await response.text();
    const code = /"code":"(\w+)"/.exec(answer)?.[1] ?? null;
    return { status: response.status, code, changes: answer.match(/"change":"NEW"/g)?.length ?? 0 };
  };

  test('is imported at the address for it, which takes nothing else and nobody else', async () => {
    expect(large.length).toBeGreaterThan(1_000_000);
    const address = '/graphql/configuration';
    expect(await send(address, administrator, importing)).toEqual({ status: 200, code: null, changes: 60 });
    expect(await send('/graphql', administrator, importing)).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await send(address, manager, importing)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const other = '{ viewer { person { id } } }';
    expect(await send(address, administrator, other)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('of more than 5 MB is refused in words', async () => {
    const huge = large.padEnd(5 * 1024 * 1024 + 1, ' ');
    expect(await send('/graphql/configuration', administrator, importing, huge)).toEqual({
      status: 200,
      code: 'INVALID_INPUT',
      changes: 0,
    });
  });
});
