import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { MailRoom } from '../../testing/mails.ts';
import type { TestPerson } from '../../testing/people.ts';
import { givenTask, storedRows } from '../../testing/tasks.ts';
import { addComment } from '../conversation/conversation.service.ts';

type Choice = { readonly event: string; readonly mail: boolean; readonly always: boolean };
type Settings = { readonly preset: string | null; readonly events: readonly Choice[] };
type Problems = readonly { readonly code: string; readonly field: string | null }[];
type Mail = {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly address: string;
  readonly subject: string;
  readonly taskNumber: string;
  readonly person: { readonly name: string };
};

let room: MailRoom;
let ana: TestPerson;
let ben: TestPerson;
let amira: TestPerson;

beforeAll(async () => {
  room = await MailRoom.open();
});
beforeEach(async () => {
  room.sink.refuseWith(undefined);
  await room.clear();
  const { people } = room.api;
  const departments = [await people.department()];
  ana = await people.person({ name: 'Ana Ruiz', departments });
  ben = await people.person({ name: 'Ben Okafor', departments });
  amira = await people.person({ name: 'Amira Holt', role: 'ADMINISTRATOR' });
});
afterAll(() => room.close());

const settingsOf = async (who: TestPerson): Promise<Settings> => {
  const { data } = await room.api.gql<{ viewer: { notificationSettings: Settings } }>(
    who,
    '{ viewer { notificationSettings { preset events { event label text mail always } } } }',
  );
  return data.viewer.notificationSettings;
};

const choose = async (who: TestPerson, input: object) => {
  const { data } = await room.api.gql<{ change: { settings: Settings | null; userErrors: Problems } }>(
    who,
    `mutation ($input: UpdateNotificationSettingsInput!) { change: updateNotificationSettings(input: $input) {
      settings { preset events { event mail always } } userErrors { code field } } }`,
    { input },
  );
  return data.change;
};

const mailed = ({ events }: Settings): readonly string[] =>
  events.filter(({ mail }) => mail).map(({ event }) => event);

const failedMails = async (who: TestPerson) =>
  room.api.gql<{ failedMails: { nodes: readonly Mail[]; totalCount: number } }>(
    who,
    '{ failedMails(first: 10) { totalCount nodes { id state reason address subject taskNumber person { name } } } }',
  );

const desk = async (
  who: TestPerson,
  mutation: 'resendMail' | 'dismissMail',
  mailId: string,
  more: object = {},
) => {
  const type = mutation === 'resendMail' ? 'ResendMailInput' : 'DismissMailInput';
  const answer = await room.api.gql<{ done: { mail: Mail | null; userErrors: Problems } }>(
    who,
    `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { mail { id state reason } userErrors { code field } } }`,
    { input: { mailId, ...more } },
  );
  return answer;
};

/** A mail that Ben was to get and the server refused for good. */
async function refused(): Promise<Mail> {
  await givenTask(room.api, ana, { title: 'Boiler', assigneeId: ben.id });
  room.sink.refuseWith(550);
  await room.after(30);
  room.sink.refuseWith(undefined);
  const { data } = await failedMails(amira);
  const mail = data.failedMails.nodes.find(({ person }) => person.name === ben.name);
  if (mail === undefined) throw new Error('The mail did not fail.');
  return mail;
}

test('who has chosen nothing has the usual choices; nobody who is not signed in has any', async () => {
  const settings = await settingsOf(ben);
  expect(settings.preset).toBe('NORMAL');
  expect(mailed(settings)).not.toContain('FOLLOWED');
  expect(settings.events.filter(({ always }) => always).map(({ event }) => event)).toEqual([
    'ASSIGNED',
    'CANCELLED',
  ]);
  const anonymous = await room.api.gql(null, '{ viewer { notificationSettings { preset } } }');
  expect(anonymous.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

test('a preset sets every choice, a choice of one’s own leaves the presets, and each person has their own', async () => {
  expect((await choose(ben, { preset: 'QUIET' })).settings).toMatchObject({ preset: 'QUIET' });
  expect(mailed(await settingsOf(ben))).toEqual(['ASSIGNED', 'CANCELLED', 'TARGETS']);
  const own = await choose(ben, { events: [{ event: 'COMMENTED', mail: true }] });
  expect(own.settings?.preset).toBeNull();
  expect(mailed(await settingsOf(ben))).toEqual(['ASSIGNED', 'CANCELLED', 'COMMENTED', 'TARGETS']);
  expect(await settingsOf(ana)).toMatchObject({ preset: 'NORMAL' });
});

test('what is always mailed cannot be switched off', async () => {
  const { settings, userErrors } = await choose(ben, { events: [{ event: 'ASSIGNED', mail: false }] });
  expect(settings).toBeNull();
  expect(userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'events' }]);
});

test('nobody gets what they switched off, not even a mail that waited already', async () => {
  const taskId = await givenTask(room.api, ana, { title: 'Boiler', assigneeId: ben.id });
  await room.clear();
  const session = await room.api.session(ana);
  await session.transaction((tx) => addComment(tx, { taskId, body: 'Hello' }));
  await room.after(60);
  await choose(ben, { preset: 'QUIET' });
  expect(await room.after(240)).toEqual([]);
  const [row] = await storedRows(
    room.api,
    `SELECT state, reason FROM mail_delivery WHERE task_id = $1 ORDER BY created_at DESC LIMIT 1`,
    [taskId],
  );
  expect(row).toEqual({ state: 'SKIPPED', reason: 'They do not want these mails.' });
  await session.transaction((tx) => addComment(tx, { taskId, body: 'Again' }));
  await room.after(60);
  expect(await storedRows(room.api, 'SELECT 1 FROM mail_delivery WHERE task_id = $1', [taskId])).toHaveLength(
    2,
  );
});

test('a published template words its mails from the next one on', async () => {
  await storedRows(
    room.api,
    `INSERT INTO definition (kind, key, version, state, content, created_at, updated_at, published_at)
      VALUES ('MAIL_TEMPLATE', 'task-assigned', 9, 'PUBLISHED', $1, now(), now(), now())`,
    [
      JSON.stringify({
        subject: 'Work: {{task.title}}',
        body: 'Hello {{recipient.name}}\n\nWhy: {{words}}\n\n{{actor.name}} counts on you.',
        retired: false,
      }),
    ],
  );
  await givenTask(room.api, ana, { title: 'Boiler <b>', assigneeId: ben.id });
  const [mail] = await room.after(30);
  expect(mail?.subject).toBe('Work: Boiler <b>');
  expect(mail?.text).toMatch(/^Hello Ben Okafor\n\nAna Ruiz counts on you\.\n\nOpen /);
});

test('a mail the server refuses for good is shown to administrators and goes when it is sent again', async () => {
  const mail = await refused();
  expect(mail).toMatchObject({
    state: 'FAILED',
    reason: expect.stringContaining('550'),
    address: ben.email,
    person: { name: 'Ben Okafor' },
    subject: expect.stringContaining('Boiler'),
  });
  const again = await desk(amira, 'resendMail', mail.id);
  expect(again.data.done.mail).toMatchObject({ state: 'QUEUED' });
  expect(await room.after(1)).toMatchObject([{ envelopeTo: [ben.email] }]);
  expect((await desk(amira, 'resendMail', mail.id)).data.done).toEqual({
    mail: null,
    userErrors: [{ code: 'NOT_FOUND', field: 'mailId' }],
  });
});

test('a mail put aside is not sent and leaves the list', async () => {
  const mail = await refused();
  const aside = await desk(amira, 'dismissMail', mail.id);
  expect(aside.data.done.mail).toMatchObject({ state: 'SKIPPED' });
  expect(aside.data.done.mail?.reason).toMatch(/^Put aside by Amira Holt\. .*550/);
  const { data } = await failedMails(amira);
  expect(data.failedMails.nodes.map(({ id }) => id)).not.toContain(mail.id);
  expect(await room.after(240)).toEqual([]);
});

test('only administrators see failed mails and send them again', async () => {
  const mail = await refused();
  for (const who of [ben, await room.api.people.person({ role: 'CASE_MANAGER' })]) {
    const answers = [
      await failedMails(who),
      await desk(who, 'resendMail', mail.id),
      await desk(who, 'dismissMail', mail.id),
    ];
    expect(answers.map(({ errors }) => errors[0]?.extensions['code'])).toEqual(Array(3).fill('FORBIDDEN'));
  }
  expect((await failedMails(amira)).data.failedMails.nodes.map(({ id }) => id)).toContain(mail.id);
});

test('choices with one key twice are made once, and the key stands for nothing else', async () => {
  const input = { preset: 'QUIET', idempotencyKey: 'quiet' };
  expect((await choose(ben, input)).settings?.preset).toBe('QUIET');
  await choose(ben, { preset: 'EVERYTHING' });
  expect(await choose(ben, input)).toMatchObject({ settings: { preset: 'EVERYTHING' }, userErrors: [] });
  expect(await settingsOf(ben)).toMatchObject({ preset: 'EVERYTHING' });
  const other = await choose(ben, { preset: 'NORMAL', idempotencyKey: 'quiet' });
  expect(other.userErrors).toMatchObject([{ code: 'KEY_REUSED' }]);
  expect((await choose(ana, { ...input, preset: 'NORMAL' })).userErrors).toEqual([]);
});

test.each(['resendMail', 'dismissMail'] as const)(
  '%s with one key twice has one effect',
  async (mutation) => {
    const mail = await refused();
    const key = { idempotencyKey: `${mutation} ${mail.id}` };
    expect((await desk(amira, mutation, mail.id, key)).data.done.userErrors).toEqual([]);
    // It has failed anew in the meantime: a repetition of the old request leaves it alone.
    await storedRows(room.api, `UPDATE mail_delivery SET state = 'FAILED' WHERE id = $1`, [mail.id]);
    const repeated = (await desk(amira, mutation, mail.id, key)).data.done;
    expect(repeated).toMatchObject({ mail: { id: mail.id, state: 'FAILED' }, userErrors: [] });
    const other = mutation === 'resendMail' ? 'dismissMail' : 'resendMail';
    expect((await desk(amira, other, mail.id, key)).data.done.userErrors).toMatchObject([
      { code: 'KEY_REUSED' },
    ]);
  },
);
