import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { portalResolvers } from '../doors/portal.ts';
import { buildDoorSchema } from '../graphql/schema.ts';
import { givenCase, givenCaseType } from '../testing/cases.ts';
import { rootFields } from '../testing/crawl.ts';
import { type TestPerson, unique } from '../testing/people.ts';
import { type Input, type PortalApi, type PortalError, startPortalApi } from './fixtures.ts';

type Done = {
  readonly userErrors: readonly PortalError[];
  readonly uploadId?: string | null;
  readonly url?: string | null;
  readonly task?: { readonly version: number } | null;
};
type Change = {
  readonly answers: string;
  readonly prepare: () => Promise<Input> | Input;
  /** What makes it another request. */
  readonly other: Input | (() => Promise<Input>);
};

let api: PortalApi;
let manager: TestPerson;
let typeKey: string;
beforeAll(async () => {
  api = await startPortalApi();
  manager = await api.people.person({ role: 'CASE_MANAGER' });
  ({ key: typeKey } = await givenCaseType(api, { outcomes: [] }));
});
afterAll(() => api.stop());

const bytes = Buffer.from('A file.\n');
const file = { fileName: 'a.txt', contentType: 'text/plain', size: bytes.length };
const ofTask = 'task { id status version }';
const ofCase = 'case { id status }';
const ofRequest = 'request { draft { answers more } }';
const ofUpload = 'uploadId url';

async function done(mutation: string, answers: string, input: Input): Promise<Done> {
  const named = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}`;
  const type = { sendRequest: 'Request', discardRequest: 'Request' }[mutation];
  const document = `mutation ($input: ${type ?? named}Input!) {
    done: ${mutation}(input: $input) { ${answers} userErrors { code field message remedy } } }`;
  const { data, errors } = await api.gql<{ readonly done: Done }>(api.maria, document, { input });
  expect(errors).toEqual([]);
  return data.done;
}

async function task(...actions: readonly string[]): Promise<Input> {
  let seen: Input = { taskId: await api.task(), expectedVersion: 1 };
  for (const action of actions) {
    const moved = await done('performTaskAction', ofTask, { ...seen, action, comment: 'Why' });
    expect(moved.userErrors).toEqual([]);
    seen = { ...seen, expectedVersion: moved.task?.version };
  }
  return seen;
}

async function caseFile(): Promise<Input> {
  const asked = { typeKey, clientId: api.client.id, variables: { floor: 1 } };
  return { caseId: await givenCase(api, manager, asked) };
}

const answered = (): Input => ({ typeKey, answers: { floor: '1' }, more: 'Ring twice' });

async function begun(): Promise<Input> {
  await done('answerRequest', ofRequest, answered());
  return { typeKey };
}

async function arrived(): Promise<Input> {
  const granted = await done('requestUpload', ofUpload, { taskId: await api.task(), ...file });
  const { status } = await fetch(`${api.portalUrl}${granted.url ?? ''}`, {
    method: 'PUT',
    headers: api.maria.headers,
    body: new Uint8Array(bytes),
  });
  expect(status).toBe(204);
  return { uploadId: granted.uploadId };
}

const nobodys = '00000000-0000-4000-8000-000000000000';

/** A request of every mutation that remembers its key, and a difference that makes it another request. */
const keyed: Readonly<Record<string, Change>> = {
  addCaseMessage: {
    answers: ofCase,
    prepare: async () => ({ ...(await caseFile()), body: 'Hello' }),
    other: { body: 'Goodbye' },
  },
  addComment: {
    answers: 'comment { id body }',
    prepare: async () => ({ taskId: await api.task(), body: 'Hello' }),
    other: { body: 'Goodbye' },
  },
  cancel: {
    answers: ofTask,
    prepare: async () => ({ ...(await task()), comment: 'No' }),
    other: { comment: 'Never' },
  },
  complete: { answers: ofTask, prepare: () => task('DOING'), other: { comment: 'There' } },
  confirmUpload: { answers: 'attachment { id }', prepare: arrived, other: arrived },
  doing: { answers: ofTask, prepare: () => task(), other: { expectedVersion: 9 } },
  performCaseAction: {
    answers: `${ofCase} stillOpen`,
    prepare: async () => ({ ...(await caseFile()), expectedVersion: 1, action: 'CLOSE' }),
    other: { comment: 'It is warm' },
  },
  performTaskAction: {
    answers: ofTask,
    prepare: async () => ({ ...(await task()), action: 'DOING' }),
    other: { comment: 'On it' },
  },
  reopen: { answers: ofTask, prepare: () => task('CANCEL'), other: { comment: 'Again' } },
  requestCaseUpload: {
    answers: ofUpload,
    prepare: async () => ({ ...(await caseFile()), ...file }),
    other: { fileName: 'b.txt' },
  },
  requestUpload: {
    answers: ofUpload,
    prepare: async () => ({ taskId: await api.task(), ...file }),
    other: { fileName: 'b.txt' },
  },
  sendRequest: { answers: ofCase, prepare: begun, other: { typeKey: 'other' } },
  undoTaskAction: {
    answers: ofTask,
    prepare: async () => ({ taskId: (await task('DOING'))['taskId'] }),
    other: { taskId: nobodys },
  },
};

/** Those that come to the same however often they are sent, with a key or without. */
const settled: Readonly<Record<string, Omit<Change, 'other'>>> = {
  answerRequest: { answers: ofRequest, prepare: answered },
  discardRequest: { answers: ofRequest, prepare: begun },
};

/** All that clients leave behind, in numbers. */
const traces = () =>
  api.rows(`SELECT (SELECT count(*) FROM activity) AS activities, (SELECT count(*) FROM comment) AS comments,
    (SELECT count(*) FROM attachment) AS attachments, (SELECT count(*) FROM case_file) AS cases,
    (SELECT json_agg(d.answers) FROM request_draft d) AS drafts`);

describe.each(Object.entries({ ...keyed, ...settled }))('%s', (mutation, { answers, prepare }) => {
  test('with one key twice has one effect and one answer', async () => {
    const input = { ...(await prepare()), idempotencyKey: unique('key') };
    const first = await done(mutation, answers, input);
    expect(first.userErrors).toEqual([]);
    const before = await traces();
    expect(await done(mutation, answers, input)).toEqual(first);
    expect(await traces()).toEqual(before);
  });
});

test.each(Object.entries(keyed))(
  '%s with a used key and another request is refused',
  async (mutation, change) => {
    const { answers, prepare, other } = change;
    const input = { ...(await prepare()), idempotencyKey: unique('key') };
    expect((await done(mutation, answers, input)).userErrors).toEqual([]);
    const different = typeof other === 'function' ? await other() : other;
    const before = await traces();
    const reused = await done(mutation, answers, { ...input, ...different });
    expect(reused.userErrors).toMatchObject([{ code: 'KEY_REUSED' }]);
    expect(await traces()).toEqual(before);
  },
);

test('every mutation of the portal is tried twice', async () => {
  const schema = await buildDoorSchema(portalResolvers);
  const names = rootFields(schema, 'mutation').map(({ name }) => name);
  expect(names.toSorted()).toEqual(Object.keys({ ...keyed, ...settled }).toSorted());
});
