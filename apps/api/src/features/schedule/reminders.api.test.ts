import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { jobHandlers } from '../../jobs.ts';
import type { Mail } from '../../platform/mail/mailer.ts';
import { givenDefinition, plainTaskType } from '../../testing/definitions.ts';
import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import type { TestApi } from '../../testing/test-api.ts';
import { dying, fiveHours, monday, startScheduleApi } from './fixtures.ts';
import { reminderQueue, sendReminders } from './reminder.jobs.ts';

let api: TestApi;
let boss: TestPerson;
let ben: TestPerson;
let legal: TestDepartment;

beforeAll(async () => {
  api = await startScheduleApi({ ...fiveHours, firstResponseMinutes: null });
  await givenDefinition(api, 'TASK_TYPE', 'desk', { ...plainTaskType, workflow: 'service-desk' });
});
beforeEach(async () => {
  api.clock.set(monday);
  legal = await api.people.department();
  boss = await api.people.person({ name: 'Boss', manages: [legal] });
  ben = await api.people.person({ name: 'Ben', departments: [legal] });
});
afterAll(() => api.stop());

const task = (asked = {}): Promise<string> =>
  givenTask(api, ben, { title: 'Check the boiler', assigneeId: ben.id, departmentId: legal.id, ...asked });
const at = (time: string): void => api.clock.set(`2026-11-23T${time}:00Z`);

type Queued = {
  readonly id: string;
  readonly kind: string;
  readonly percent: number;
  readonly personId: string;
};

/** The mails about the target of a task that were queued, in their order. */
function queued(taskId: string): Promise<readonly Queued[]> {
  return storedRows<Queued>(
    api,
    `SELECT id, kind, (data->>'percent')::integer AS percent, person_id AS "personId" FROM mail_delivery
      WHERE task_id = $1 AND source = 'TARGET' ORDER BY id`,
    [taskId],
  );
}

async function work(deliveries: readonly Queued[]): Promise<readonly Mail[]> {
  const sent: Mail[] = [];
  const runtime = {
    ...api.runtime,
    sendMail: async (mail: Mail) => void sent.push(await Promise.resolve(mail)),
  };
  const handler = jobHandlers(runtime).find(({ queue }) => queue.name === 'mail');
  for (const { id } of deliveries) await handler?.run({ deliveryId: id });
  return sent;
}

test('somebody is told at each percentage and at the breach, once each however often the job runs', async () => {
  const taskId = await task();
  const run = jobHandlers(api.runtime).find(({ queue }) => queue.name === reminderQueue.name);
  at('11:29');
  await run?.run({});
  expect(await queued(taskId)).toEqual([]);
  at('11:30');
  await run?.run({});
  await run?.run({});
  expect(await queued(taskId)).toMatchObject([{ kind: 'sla-approaching', percent: 50, personId: boss.id }]);
  at('14:00');
  await Promise.all([run?.run({}), run?.run({})]);
  await run?.run({});
  expect(await queued(taskId)).toMatchObject([{ percent: 50 }, { kind: 'sla-breached', percent: 100 }]);
});

test('the mail says how the work stands when it is sent', async () => {
  const taskId = await task();
  at('11:30');
  await sendReminders(api.runtime);
  const [mail] = await work(await queued(taskId));
  expect(mail?.to).toEqual({ name: 'Boss', address: boss.email });
  expect(mail?.text).toContain('Check the boiler');
  expect(mail?.text).toContain('Due Mon 23 Nov 2026, 14:00 (UTC). Due in 2 h.');
});

test('two workers that wake at once tell everything once', async () => {
  const taskIds = await Promise.all(Array.from({ length: 8 }, () => task()));
  at('11:45');
  await Promise.all([sendReminders(api.runtime), sendReminders(api.runtime), sendReminders(api.runtime)]);
  for (const taskId of taskIds) expect(await queued(taskId)).toHaveLength(1);
});

test('a worker that slept for three days tells the latest of each clock alone', async () => {
  const taskId = await task();
  api.clock.set('2026-11-26T09:00:00Z');
  await sendReminders(api.runtime);
  expect(await queued(taskId)).toMatchObject([{ kind: 'sla-breached', percent: 100 }]);
  await sendReminders(api.runtime);
  expect(await queued(taskId)).toHaveLength(1);
});

test('a job that is killed in the middle leaves nothing half done, and the next one does it', async () => {
  const taskId = await task();
  at('11:30');
  for (const most of [1, 2, 3]) {
    await expect(sendReminders({ ...api.runtime, transaction: dying(api, most) })).rejects.toThrow('killed');
    expect(await queued(taskId)).toEqual([]);
  }
  await sendReminders(api.runtime);
  expect(await queued(taskId)).toHaveLength(1);
});

test('nobody is told of a clock that stands still, nor of one that is finished', async () => {
  const [waiting, done] = [await task({ typeKey: 'desk' }), await task()];
  await givenAction(api, ben, waiting, { action: 'DOING' });
  await givenAction(api, ben, waiting, { action: 'WAIT', comment: 'A photo, please' });
  at('11:45');
  await givenAction(api, ben, done, { action: 'DOING' });
  await givenAction(api, ben, done, { action: 'COMPLETE' });
  api.clock.set('2026-11-30T09:00:00Z');
  await sendReminders(api.runtime);
  expect([await queued(waiting), await queued(done)]).toEqual([[], []]);
  await givenAction(api, ben, waiting, { action: 'ANSWERED' });
  api.clock.set('2026-11-30T11:30:00Z');
  await sendReminders(api.runtime);
  expect(await queued(waiting)).toMatchObject([{ percent: 50 }]);
});

test('what was finished before the mail went is not told', async () => {
  const taskId = await task();
  at('11:30');
  await sendReminders(api.runtime);
  await givenAction(api, ben, taskId, { action: 'DOING' });
  await givenAction(api, ben, taskId, { action: 'COMPLETE' });
  expect(await work(await queued(taskId))).toEqual([]);
});

test('the case manager is told; the department’s managers where there is none at work', async () => {
  const owner = await api.people.person({ name: 'Owner', role: 'CASE_MANAGER' });
  const caseId = api.runtime.newId();
  await storedRows(
    api,
    `INSERT INTO case_file (id, number, title, status, owner_id, created_at, updated_at)
      VALUES ($1, $2, 'Case', 'OPEN', $3, now(), now())`,
    [caseId, `CASE-${caseId.slice(-8)}`, owner.id],
  );
  const [own, orphaned] = [await task({ caseId }), await task({ caseId })];
  at('11:30');
  await sendReminders(api.runtime);
  expect(await queued(own)).toMatchObject([{ personId: owner.id }]);
  await storedRows(api, 'UPDATE person SET active = false WHERE id = $1', [owner.id]);
  expect(await work(await queued(orphaned))).toEqual([]);
  at('14:00');
  await sendReminders(api.runtime);
  expect((await queued(orphaned)).at(-1)).toMatchObject({ percent: 100, personId: boss.id });
});
