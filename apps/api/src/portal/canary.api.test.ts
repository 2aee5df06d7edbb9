import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, type GraphQLSchema, isEnumType } from 'graphql';
import pg from 'pg';

import { portalResolvers } from '../doors/portal.ts';
import { buildDoorSchema } from '../graphql/schema.ts';
import { operation, rootFields, valuesOf } from '../testing/crawl.ts';
import { openSocket, type TestSocket } from '../testing/sockets.ts';
import { givenAction } from '../testing/tasks.ts';
import type { TestPerson } from '../testing/people.ts';
import { type PortalApi, showTo, startPortalApi } from './fixtures.ts';

/** A word that stands nowhere else, and where it was hidden. */
const canaries = new Map<string, string>();
function canary(where: string): string {
  const word = `canary${randomBytes(8).toString('hex')}`;
  canaries.set(word, where);
  return word;
}

let api: PortalApi;
let schema: GraphQLSchema;
let maria: TestPerson;
let own: { readonly task: string; readonly case: string; readonly file: string };
/** Ids that are not the client's to name, and one that is nobody's. */
const foreign: string[] = [];
/** Everything the client was sent: bodies, headers and socket messages. */
const received: string[] = [];
let socket: TestSocket | null = null;

beforeAll(async () => {
  schema = await buildDoorSchema(portalResolvers);
  api = await startPortalApi();
  const { people, rows } = api;
  const department = await people.department(canary('department name'));
  const staff = await people.person({ departments: [department], name: 'Sam' });
  await rows('UPDATE person SET email = $2, image = $3 WHERE id = $1', [
    staff.id,
    `${canary('staff e-mail')}@example.test`,
    canary('staff image'),
  ]);
  maria = await people.person({ role: 'CLIENT', client: api.client });
  const ownCase = await api.caseFile(api.client, 'Ours');
  const task = await api.task(
    { assigneeId: maria.id, departmentId: department.id, caseId: ownCase, title: 'Mine' },
    staff,
  );
  const other = await people.department(canary('department forwarded to'));
  await people.person({ departments: [other], name: canary('staff nobody has met') });
  const ours = await api.task(
    {
      assigneeId: staff.id,
      departmentId: department.id,
      caseId: ownCase,
      clientId: api.client.id,
      audience: 'CLIENT',
    },
    staff,
  );
  await givenAction(api, staff, ours, {
    action: 'FORWARD',
    departmentId: other.id,
    comment: canary('words of a forward'),
  });
  await note(task, staff, canary('note'));
  await rows(`UPDATE task SET priority = 'URGENT', percent_complete = 37 WHERE id = $1`, [task]);
  canaries.set('canarycode', 'account code');
  await rows(`UPDATE client SET account_code = 'CANARYCODE', email = $2, phone = $3 WHERE id = $1`, [
    api.client.id,
    canary('e-mail of the client record'),
    canary('phone of the client record'),
  ]);
  await attachment(task, staff, { audience: 'INTERNAL', state: 'READY', name: canary('internal file') });
  await attachment(task, staff, { audience: 'CLIENT', state: 'STORED', name: canary('file not sent yet') });
  const file = await attachment(task, staff, { audience: 'CLIENT', state: 'READY', name: 'shown.png' });
  own = { task, case: ownCase, file };

  const hidden = await api.task(
    {
      title: canary('internal title'),
      description: canary('internal description'),
      caseId: ownCase,
      assigneeId: staff.id,
      departmentId: department.id,
    },
    staff,
  );
  await showTo(api, hidden, 'INTERNAL');
  const gone = await api.task(
    { title: canary('deleted title'), assigneeId: maria.id, departmentId: department.id },
    staff,
  );
  await rows('UPDATE task SET deleted_at = now() WHERE id = $1', [gone]);
  const stranger = await people.person({
    role: 'CLIENT',
    client: api.otherClient,
    name: canary('contact of another client'),
  });
  await rows('UPDATE client SET name = $2 WHERE id = $1', [
    api.otherClient.id,
    canary('name of another client'),
  ]);
  const theirCase = await api.caseFile(api.otherClient, canary('case of another client'));
  const theirs = await api.task(
    {
      title: canary('title of another client'),
      description: canary('description of another client'),
      assigneeId: stranger.id,
      caseId: theirCase,
      departmentId: department.id,
    },
    staff,
  );
  for (const id of [hidden, gone, theirs]) {
    await note(id, staff, canary('note on a hidden task'));
    await comment(id, staff, canary('comment on a hidden task'));
    foreign.push(
      id,
      await attachment(id, staff, {
        audience: 'CLIENT',
        state: 'READY',
        name: canary('file of a hidden task'),
      }),
    );
  }
  foreign.push(
    theirCase,
    stranger.id,
    staff.id,
    department.id,
    api.otherClient.id,
    api.runtime.newId(),
    'nonsense',
  );
});
afterAll(async () => {
  await socket?.close();
  await api.stop();
});

function note(taskId: string, by: TestPerson, body: string): Promise<unknown> {
  const document = 'mutation ($input: AddNoteInput!) { addNote(input: $input) { userErrors { code } } }';
  return api.gql(by, document, { input: { taskId, body } });
}

function comment(taskId: string, by: TestPerson, body: string): Promise<unknown> {
  const document =
    'mutation ($input: AddCommentInput!) { addComment(input: $input) { userErrors { code } } }';
  return api.gql(by, document, { input: { taskId, body } });
}

type Hidden = { readonly audience: string; readonly state: string; readonly name: string };

async function attachment(
  taskId: string,
  by: TestPerson,
  { audience, state, name }: Hidden,
): Promise<string> {
  const id = api.runtime.newId();
  await api.rows(
    `INSERT INTO attachment (id, task_id, uploader_id, audience, state, file_name, content_type, size, storage_key,
        sha256, created_at, confirmed_at) VALUES ($1, $2, $3, $4, $5, $6, 'image/png', 1, $7, 'x', now(), now())`,
    [id, taskId, by.id, audience, state, name, canary('storage key')],
  );
  return id;
}

async function send(document: string, variables: object, headers = maria.headers): Promise<string> {
  const response = await fetch(`${api.portalUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: document, variables }),
  });
  const body = await response.text();
  received.push(body, JSON.stringify([...response.headers]));
  return body;
}

function leaks(): readonly string[] {
  const all = received.join('\n').toLowerCase();
  return [...canaries].filter(([word]) => all.includes(word)).map(([, where]) => where);
}

/** A fresh contact of the same client: nobody's budget ends the crawl early. */
async function fresh(): Promise<Readonly<Record<string, string>>> {
  return (await api.people.person({ role: 'CLIENT', client: api.client })).headers;
}

test('every query, with every field there is, brings nothing internal and does bring what is theirs', async () => {
  const ways = [own.task, own.case].flatMap((id) =>
    [['number'], ['id']].flatMap((leaveOut) => [2, 3].map((depth) => ({ id, leaveOut, depth }))),
  );
  for (const field of rootFields(schema, 'query')) {
    for (const { id, leaveOut, depth } of ways) {
      const values = { ...valuesOf(field, id, leaveOut), first: 2 };
      expect(await send(operation('query', field, depth), values, await fresh())).not.toContain('"errors"');
    }
    const tab = field.args.find(({ name }) => name === 'tab');
    const tabs = tab === undefined ? undefined : getNamedType(tab.type);
    for (const { name } of isEnumType(tabs) ? tabs.getValues() : []) {
      await send(operation('query', field, 3), { tab: name, first: 3 }, await fresh());
    }
  }
  expect(received.join('\n')).toContain('"Mine"');
  expect(received.join('\n')).toContain('shown.png');
  expect(leaks()).toEqual([]);
});

test('no id of another, in no query and no mutation, makes it say anything', async () => {
  for (const id of foreign) {
    const headers = await fresh();
    for (const field of rootFields(schema, 'query')) {
      for (const leaveOut of [['number'], ['id']]) {
        await send(operation('query', field, 1), { ...valuesOf(field, id, leaveOut), first: 2 }, headers);
      }
    }
    for (const field of rootFields(schema, 'mutation')) {
      const body = await send(operation('mutation', field, 1), valuesOf(field, id), headers);
      expect(body).toMatch(/"NOT_FOUND"|"BAD_USER_INPUT"/);
    }
  }
  expect(leaks()).toEqual([]);
});

test('neither do downloads, malformed documents and unknown fields', async () => {
  for (const id of foreign) {
    for (const path of ['/downloads/', '/files/', '/api/files/', '/uploads/']) {
      const response = await fetch(`${api.portalUrl}${path}${id}`, { headers: maria.headers });
      expect(response.status).not.toBe(500);
      received.push(await response.text());
    }
  }
  for (const document of [
    '{ task { department { name } } }',
    '{ note }',
    '{',
    '{ __schema { types { name } } }',
  ]) {
    expect(await send(document, {})).toContain('"errors"');
  }
  expect(leaks()).toEqual([]);
});

test('a subscription is silent about hidden tasks and tells of their own without anything internal', async () => {
  const [field] = rootFields(schema, 'subscription');
  if (field === undefined) throw new Error('The portal has no subscription.');
  const staff = await api.people.person({ role: 'ADMINISTRATOR' });
  const headers = await api.people.session(maria.id, 'PORTAL');
  socket = openSocket(api.portalUrl, { headers });
  const events = socket.follow(operation('subscription', field, 2));
  const told: unknown[] = [];
  const listening = (async () => {
    for await (const event of events) {
      told.push(event);
      received.push(JSON.stringify(event));
    }
  })();
  const count = (id: string) => told.filter((event) => JSON.stringify(event).includes(id)).length;
  while (count(own.task) === 0) await comment(own.task, staff, 'Can you hear me?');
  for (const id of foreign.slice(0, 6)) {
    await note(id, staff, canary('note while listening'));
    await comment(id, staff, canary('comment while listening'));
  }
  const before = count(own.task);
  await note(own.task, staff, canary('note on their task while listening'));
  await comment(own.task, staff, 'The last of them');
  while (!JSON.stringify(told).includes('The last of them')) await comment(own.task, staff, 'More');
  await socket.close();
  await listening.catch(() => undefined);
  expect(before).toBeGreaterThan(0);
  for (const id of foreign.slice(0, 6)) expect(count(id)).toBe(0);
  expect(leaks()).toEqual([]);
});

test('the mutations that succeed bring nothing internal either', async () => {
  const steps: readonly (readonly [string, object])[] = [
    ['doing', {}],
    ['complete', { comment: 'Done' }],
    ['undoTaskAction', {}],
    ['complete', {}],
    ['reopen', { comment: 'Again' }],
    ['cancel', { comment: 'No' }],
    ['addComment', { body: 'Hello' }],
    ['requestUpload', { fileName: 'a.png', size: 10, contentType: 'image/png' }],
  ];
  for (const [name, more] of steps) {
    const field = rootFields(schema, 'mutation').find((one) => one.name === name);
    if (field === undefined) throw new Error(`The portal has no ${name}.`);
    const expectedVersion = (await api.find(own.task, maria))?.version;
    const whole = { taskId: own.task, expectedVersion, ...more };
    const input =
      name.startsWith('add') || name.startsWith('undo') || name.startsWith('request')
        ? { taskId: own.task, ...more }
        : whole;
    expect(await send(operation('mutation', field, 2), { input })).toContain('"userErrors":[]');
  }
  expect(leaks()).toEqual([]);
});

test('the crawl would notice: with row security open it finds what was hidden', async () => {
  const owner = new pg.Client({ connectionString: api.runtime.config.databaseUrl });
  await owner.connect();
  await owner.query('ALTER POLICY portal_rows ON task USING (true)');
  await owner.end();
  for (const field of rootFields(schema, 'query')) {
    await send(operation('query', field, 2), { tab: 'ALL', first: 50 }, await fresh());
  }
  expect(leaks()).toEqual(
    expect.arrayContaining([
      'internal title',
      'deleted title',
      'description of another client',
      'comment on a hidden task',
    ]),
  );
});
