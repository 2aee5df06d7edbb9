import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { MailRoom, readable } from '../../testing/mails.ts';
import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { addComment } from '../conversation/conversation.service.ts';
import { failForgottenMails } from './mail-delivery.service.ts';

type Stored = {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly messageId: string;
  readonly subject: string | null;
  readonly kind: string;
};

let room: MailRoom;
let legal: TestDepartment;
let ana: TestPerson;
let ben: TestPerson;

beforeAll(async () => {
  room = await MailRoom.open();
});
beforeEach(async () => {
  room.sink.refuseWith(undefined);
  await room.clear();
  room.failures.length = 0;
  const { people } = room.api;
  legal = await people.department();
  ana = await people.person({ name: 'Ana Ruiz', departments: [legal] });
  ben = await people.person({ name: 'Ben Okafor', departments: [legal] });
});
afterAll(() => room.close());

const task = (): Promise<string> => givenTask(room.api, ana, { title: 'Boiler', assigneeId: ben.id });

const comment = async (taskId: string, body: string): Promise<void> => {
  const session = await room.api.session(ana);
  await session.transaction((tx) => addComment(tx, { taskId, body }));
};

const stored = (taskId: string): Promise<readonly Stored[]> =>
  storedRows<Stored>(
    room.api,
    `SELECT id, state, reason, attempts, message_id AS "messageId", subject, kind FROM mail_delivery
      WHERE task_id = $1 ORDER BY created_at, id`,
    [taskId],
  );

const dueAt = async (taskId: string): Promise<number> => {
  const [row] = await storedRows<{ at: string }>(
    room.api,
    'SELECT due_at AS at FROM mail_delivery WHERE task_id = $1 ORDER BY created_at DESC LIMIT 1',
    [taskId],
  );
  return Date.parse(row?.at ?? '');
};

test('nobody is told what was taken back before the window closed', async () => {
  const taskId = await givenTask(room.api, ana, { title: 'Boiler' });
  const person = { personId: ben.id };
  const done = await change(room.api, ana, 'reassignTask', { taskId, expectedVersion: 1, ...person });
  await change(room.api, ana, 'undoTaskAction', { activityId: done.activity?.id });
  expect(await room.after(30)).toEqual([]);
  expect(await stored(taskId)).toEqual([]);
});

test('a mail that waited is dropped when what it tells is taken back', async () => {
  const taskId = await task();
  await room.clear();
  const edited = await change(room.api, ana, 'updateTask', { taskId, expectedVersion: 1, title: 'Pump' });
  await room.after(60);
  await change(room.api, ana, 'undoTaskAction', { activityId: edited.activity?.id });
  expect(await room.after(180)).toEqual([]);
  expect((await stored(taskId)).at(-1)).toMatchObject({ state: 'SKIPPED', reason: expect.any(String) });
});

test('who was told already is told that it was taken back, and nothing they may not see', async () => {
  const olga = await room.api.people.person({ name: 'Olga' });
  const taskId = await givenTask(room.api, ana, { title: 'Boiler' });
  const done = await change(room.api, ana, 'reassignTask', {
    taskId,
    expectedVersion: 1,
    personId: olga.id,
  });
  await room.after(60);
  await change(room.api, ana, 'undoTaskAction', { activityId: done.activity?.id });
  const [mail, ...more] = readable(await room.after(0));
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: 'Olga' });
  expect(mail?.text).toContain('Ana Ruiz took this back');
  expect(`${mail?.subject} ${mail?.text}`).not.toContain('Boiler');
});

test('what happens to one task within three minutes is one mail, and another task has its own', async () => {
  const [one, other] = [await task(), await task()];
  await room.clear();
  await comment(one, 'First');
  await room.after(60);
  await comment(one, 'Second');
  await comment(other, 'Elsewhere');
  await room.after(60);
  await change(room.api, ana, 'updateTask', { taskId: one, expectedVersion: 1, priority: 'HIGH' });
  expect(await room.after(60)).toEqual([]);
  expect(await room.after(70)).toHaveLength(1);
  const mails = readable(await room.after(70));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toMatch(
    /^What happened on TASK-\d+[^]*• Ana Ruiz wrote on it: First\n• Ana Ruiz wrote on it: Second\n• Ana Ruiz changed it: priority/,
  );
  const kinds = [await stored(one), await stored(other)].map((rows) => rows.at(-1)?.kind);
  expect(kinds).toEqual(['task-news', 'task-commented']);
});

test('a mail waits ten minutes at most, however busy the task is', async () => {
  const taskId = await task();
  await room.clear();
  const began = room.api.clock.now().getTime();
  const minutes = async (from: number, to: number): Promise<void> => {
    for (let minute = from; minute < to; minute += 1) {
      await comment(taskId, `Minute ${minute}`);
      await room.after(55);
    }
  };
  await minutes(0, 10);
  expect(await dueAt(taskId)).toBe(began + 600_000);
  await minutes(10, 12);
  expect(room.sink.mails).toHaveLength(1);
  expect(room.sink.mails[0]?.text).toMatch(/Minute 0\n[^]*Minute 9\n/);
  await room.after(240);
  expect(room.sink.mails).toHaveLength(2);
  expect(room.sink.mails[1]?.text).toContain('Minute 11');
});

test('a mail is not sent to somebody who lost the task, left, or lost their address meanwhile', async () => {
  const [moved, left] = [await task(), await task()];
  await givenAction(room.api, ben, moved, { action: 'REPLY' });
  expect(readable(await room.after(30)).map(({ to }) => to)).toEqual(['Ana Ruiz', 'Ben Okafor']);
  await comment(left, 'Are you there?');
  await room.after(30);
  await storedRows(room.api, 'UPDATE person SET active = false WHERE id = $1', [ben.id]);
  expect(await room.after(240)).toEqual([]);
  expect((await stored(left)).at(-1)).toMatchObject({ state: 'SKIPPED' });
});

test('looking at an entry twice, and sending twice, makes one mail', async () => {
  const taskId = await task();
  const [looking] = await room.waiting('task-mail');
  if (looking === undefined) throw new Error('Nobody would be told.');
  await Promise.all([room.run(looking), room.run(looking)]);
  expect(await stored(taskId)).toHaveLength(1);
  const [sending] = await room.waiting('mail');
  if (sending === undefined) throw new Error('No mail waits.');
  await Promise.all([room.run(sending), room.run(sending)]);
  await room.run(sending);
  await room.after(240);
  expect(room.sink.mails).toHaveLength(1);
  expect(await stored(taskId)).toMatchObject([{ state: 'SENT', attempts: 1 }]);
});

test('a worker killed after the server took the mail makes the next one send the same mail, not another', async () => {
  const taskId = await task();
  await room.after(30);
  const [before] = await stored(taskId);
  // As the row stands when a worker dies between the server's answer and its own note of it.
  await storedRows(
    room.api,
    `UPDATE mail_delivery SET state = 'QUEUED', sent_at = NULL, leased_until = $2::timestamptz WHERE id = $1`,
    [before?.id, new Date(room.api.clock.now().getTime() + 60_000).toISOString()],
  );
  const job = { name: 'mail', data: { deliveryId: before?.id } };
  await room.run(job);
  expect(room.sink.mails).toHaveLength(1);
  expect(await room.after(61)).toHaveLength(1);
  expect(new Set(room.sink.mails.map(({ messageId }) => messageId))).toEqual(new Set([before?.messageId]));
  expect(await stored(taskId)).toMatchObject([{ state: 'SENT', attempts: 2 }]);
});

test('a worker killed before the mail left loses nothing', async () => {
  const taskId = await task();
  const [looking] = await room.waiting('task-mail');
  if (looking !== undefined) await room.run(looking);
  await storedRows(
    room.api,
    `UPDATE mail_delivery SET attempts = 1, leased_until = $2::timestamptz WHERE task_id = $1`,
    [taskId, new Date(room.api.clock.now().getTime() + 60_000).toISOString()],
  );
  await room.after(1);
  expect(await room.after(61)).toHaveLength(1);
});

test('a server that is busy is asked again, and gives up where everybody can see it', async () => {
  const taskId = await task();
  room.sink.refuseWith(451);
  await room.after(30);
  expect(room.failures).toHaveLength(1);
  const [delivery] = await stored(taskId);
  expect(delivery).toMatchObject({ state: 'QUEUED', attempts: 1, reason: expect.stringContaining('451') });
  const job = { name: 'mail', data: { deliveryId: delivery?.id } };
  for (let attempt = 2; attempt <= 8; attempt += 1) await expect(room.run(job)).rejects.toThrow('451');
  await room.run(job);
  expect(await stored(taskId)).toMatchObject([{ state: 'FAILED', attempts: 9 }]);
});

test('a mail nothing works on any more is shown as failed after a day and a half', async () => {
  const taskId = await task();
  const [looking] = await room.waiting('task-mail');
  if (looking !== undefined) await room.run(looking);
  const later = new Date(room.api.clock.now().getTime() + 37 * 3_600_000);
  await failForgottenMails(room.api.runtime.db, later);
  expect(await stored(taskId)).toMatchObject([{ state: 'FAILED', reason: expect.any(String) }]);
});
