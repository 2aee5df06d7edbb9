import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { TestPerson } from '../../testing/people.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { type Answer, configuring, documents } from './fixtures.ts';

const { save, publish, discard, restore } = documents;

let api: TestApi;
let administrator: TestPerson;
let manager: TestPerson;
let worker: TestPerson;
beforeAll(async () => {
  api = await startTestApi();
  administrator = await api.people.person({ role: 'ADMINISTRATOR' });
  manager = await api.people.person({ role: 'CASE_MANAGER' });
  worker = await api.people.person();
});
afterAll(() => api.stop());

let count = 0;
const fresh = () => ({ kind: 'CATEGORY', key: `word-${(count += 1)}` });

const {
  saved,
  published: publishedWith,
  inForce,
} = configuring(
  () => api,
  () => administrator,
);

describe('a draft', () => {
  test('is made, changed, published, and its version then stays', async () => {
    const name = fresh();
    const first = await saved({ ...name, content: { label: 'Roof' } });
    expect(first).toMatchObject({
      userErrors: [],
      definition: { version: 1, state: 'DRAFT', revision: 1, author: { id: administrator.id } },
    });
    const second = await saved({ ...name, content: { label: 'Roofs' }, expectedRevision: 1 });
    expect(second.definition).toMatchObject({ version: 1, revision: 2, label: 'Roofs' });

    const done = await publishedWith({ ...name, expectedRevision: 2 });
    expect(done).toMatchObject({
      userErrors: [],
      definition: { version: 1, state: 'PUBLISHED', content: { label: 'Roofs', order: 0, retired: false } },
    });
    const next = await saved({ ...name, content: { label: 'Roof and loft' } });
    expect(next.definition).toMatchObject({ version: 2, state: 'DRAFT', revision: 1 });

    const query = `query V($kind: DefinitionKind!, $key: String!) {
      definitionVersions(kind: $kind, key: $key) { version state label }
      definition(kind: $kind, key: $key, version: 1) { label }
    }`;
    const { data } = await api.gql(manager, query, name);
    expect(data).toEqual({
      definitionVersions: [
        { version: 2, state: 'DRAFT', label: 'Roof and loft' },
        { version: 1, state: 'PUBLISHED', label: 'Roofs' },
      ],
      definition: { label: 'Roofs' },
    });
  });

  test('may be wrong, says so in words, and is not published', async () => {
    const name = { kind: 'CASE_TYPE', key: 'wrong-one' };
    const content = { label: 'Wrong', numberPrefix: 'bad', taskTypes: ['nothing'] };
    const draft = await saved({ ...name, content });
    expect(draft.definition?.findings).toEqual([
      {
        path: 'numberPrefix',
        message: '“bad” is not a prefix: up to 12 capital letters and digits, for example BOILER.',
      },
    ]);
    const refused = await publishedWith({ ...name, expectedRevision: 1 });
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'content.numberPrefix' }]);
    expect(refused.definition).toMatchObject({ state: 'DRAFT' });
  });

  test('is refused to whoever saw an older one, and nothing is lost', async () => {
    const name = fresh();
    await saved({ ...name, content: { label: 'One' } });
    const stale = [
      await saved({ ...name, content: { label: 'Two' } }),
      await saved({ ...name, content: { label: 'Two' }, expectedRevision: 7 }),
      await publishedWith({ ...name, expectedRevision: 7 }),
    ];
    for (const answer of stale) {
      expect(answer).toMatchObject({
        userErrors: [{ code: 'CONFLICT', field: 'expectedRevision' }],
        definition: { label: 'One', revision: 1, state: 'DRAFT' },
      });
    }
  });

  test('of two administrators at once, one is first and the other is told', async () => {
    const name = fresh();
    const begun = await Promise.all(['One', 'Two'].map((label) => saved({ ...name, content: { label } })));
    expect(begun.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(['CONFLICT']);
    const input = { ...name, expectedRevision: 1 };
    const done = await Promise.all([publishedWith(input), publishedWith(input)]);
    expect(done.flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toEqual(['CONFLICT']);
    expect(done).toMatchObject([
      { definition: { version: 1, state: 'PUBLISHED' } },
      { definition: { version: 1 } },
    ]);
    const nothing = await publishedWith({ ...fresh(), expectedRevision: 1 });
    expect(nothing).toMatchObject({ definition: null, userErrors: [{ code: 'NOT_FOUND', field: 'key' }] });
  });

  test('saved twice with one key is saved once', async () => {
    const input = { ...fresh(), content: { label: 'Once' }, idempotencyKey: 'once' };
    const answers = [await saved(input), await saved(input)];
    expect(answers).toMatchObject([
      { userErrors: [], definition: { revision: 1 } },
      { userErrors: [], definition: { revision: 1 } },
    ]);
    const other = await saved({ ...input, content: { label: 'Else' } });
    expect(other.userErrors).toMatchObject([{ code: 'KEY_REUSED' }]);
  });

  test('is thrown away, and what was published stays', async () => {
    const name = fresh();
    await inForce(name.kind, name.key, { label: 'Kept' });
    await saved({ ...name, content: { label: 'Gone' } });
    const input = { ...name, expectedRevision: 1 };
    const { data } = await api.gql<Answer<'discardDefinition'>>(administrator, discard, { input });
    expect(data.discardDefinition).toMatchObject({
      userErrors: [],
      definition: { label: 'Kept', version: 1 },
    });
    const again = await api.gql<Answer<'discardDefinition'>>(administrator, discard, { input });
    expect(again.data.discardDefinition.userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('begins from an earlier version, unless there is one', async () => {
    const name = fresh();
    await inForce(name.kind, name.key, { label: 'First' });
    await inForce(name.kind, name.key, { label: 'Second' });
    const input = { ...name, version: 1 };
    const { data } = await api.gql<Answer<'restoreDefinition'>>(administrator, restore, { input });
    expect(data.restoreDefinition).toMatchObject({
      userErrors: [],
      definition: { label: 'First', version: 3, state: 'DRAFT' },
    });
    const again = await api.gql<Answer<'restoreDefinition'>>(administrator, restore, { input });
    expect(again.data.restoreDefinition.userErrors).toMatchObject([{ code: 'CONFLICT', field: 'version' }]);
    const missing = { ...fresh(), version: 4 };
    const none = await api.gql<Answer<'restoreDefinition'>>(administrator, restore, { input: missing });
    expect(none.data.restoreDefinition).toMatchObject({
      definition: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
  });

  test.each([
    ['a key with capitals', { kind: 'CATEGORY', key: 'Roof', content: { label: 'x' } }, 'key'],
    ['a content that is no object', { kind: 'CATEGORY', key: 'roof', content: ['x'] }, 'content'],
    [
      'a content too large',
      { kind: 'CATEGORY', key: 'roof', content: { label: 'x'.repeat(200_001) } },
      'content',
    ],
  ])('with %s is refused', async (_what, input, field) => {
    expect((await saved(input)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
  });
});

test('what is in use is retired only when nothing in force uses it', async () => {
  await inForce('CATEGORY', 'used-word', { label: 'Used' });
  await inForce('TASK_TYPE', 'uses-it', { label: 'Site visit', title: 'Visit', category: 'used-word' });
  const refused = await inForce('CATEGORY', 'used-word', { label: 'Used', retired: true });
  expect(refused.userErrors).toMatchObject([
    { field: 'content.retired', message: '“Site visit” still uses it: take it out there first.' },
  ]);
});

test('the order of fields is kept', async () => {
  const form = {
    type: 'object',
    properties: { zone: { type: 'string' }, area: { type: 'number' }, ok: { type: 'boolean' } },
  };
  await inForce('TASK_TYPE', 'ordered', { label: 'Ordered', title: 'Do', form });
  const { data } = await api.gql<{ taskType: { form: typeof form } }>(
    worker,
    '{ taskType(key: "ordered") { form } }',
  );
  expect(Object.keys(data.taskType.form.properties)).toEqual(['zone', 'area', 'ok']);
});

describe('people', () => {
  const asked = { input: { kind: 'CATEGORY', key: 'theirs', content: { label: 'x' } } };
  const seen = { input: { kind: 'CATEGORY', key: 'theirs', expectedRevision: 1 } };
  const version = { input: { kind: 'CATEGORY', key: 'theirs', version: 1 } };
  const writes = [
    ['saveDefinition', save, asked],
    ['publishDefinition', publish, seen],
    ['discardDefinition', discard, seen],
    ['restoreDefinition', restore, version],
  ] as const;

  test.each(writes)('%s is for administrators who signed in', async (_name, document, variables) => {
    expect((await api.gql(null, document, variables)).status).toBe(401);
    for (const person of [manager, worker]) {
      expect(await api.gql(person, document, variables)).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'FORBIDDEN', permission: expect.stringContaining('CONFIGURATION') } }],
      });
    }
  });

  test.each([
    ['definitions', '{ definitions(kind: CATEGORY) { key } }'],
    ['definition', '{ definition(kind: CATEGORY, key: "x") { key } }'],
    ['definitionVersions', '{ definitionVersions(kind: CATEGORY, key: "x") { key } }'],
  ])('%s is for administrators and case managers', async (_name, document) => {
    expect((await api.gql(null, document)).status).toBe(401);
    expect((await api.gql(worker, document)).status).toBe(403);
    expect((await api.gql(manager, document)).status).toBe(200);
  });
});
