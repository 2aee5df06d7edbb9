import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { jobHandlers } from '../../jobs.ts';
import type { Mail } from '../../platform/mail/mailer.ts';
import type { TestClient, TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenAction, givenTask, storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

type Cast = Readonly<Record<'ana' | 'ben' | 'cleo' | 'maria', TestPerson>>;
type Waiting = { readonly id: string; readonly data: unknown; readonly wait: number };

let api: TestApi;
let cast: Cast;
let legal: TestDepartment;
let harbour: TestClient;
let sent: Mail[];

beforeAll(async () => {
  api = await startTestApi();
  legal = await api.people.department('Legal');
  harbour = await api.people.client();
});
beforeEach(async () => {
  sent = [];
  cast = {
    ana: await api.people.person({ name: 'Ana Ruiz', departments: [legal] }),
    ben: await api.people.person({ name: 'Ben Okafor', departments: [legal] }),
    cleo: await api.people.person({ name: 'Cleo Marsh', departments: [legal] }),
    maria: await api.people.person({ role: 'CLIENT', name: 'Maria Lopez', client: harbour }),
  };
});
afterAll(() => api.stop());

const task = (asked = {}): Promise<string> =>
  givenTask(api, cast.ana, {
    title: 'Check the <boiler>',
    assigneeId: cast.ben.id,
    priority: 'HIGH',
    ...asked,
  });

/** The mail jobs of a task that wait, with the seconds they are held. */
function waiting(taskId: string): Promise<readonly Waiting[]> {
  return storedRows<Waiting>(
    api,
    `SELECT j.id, j.data, round(extract(epoch FROM j.start_after - j.created_on))::integer AS wait FROM pgboss.job j
      JOIN activity a ON a.id = (j.data->>'activityId')::uuid
      WHERE j.name = 'task-mail' AND a.task_id = $1 ORDER BY a.sequence`,
    [taskId],
  );
}

/** Runs what the worker would run now; returns the mails in the order they went out. */
async function work(jobs: readonly Waiting[]): Promise<readonly Mail[]> {
  const runtime = {
    ...api.runtime,
    sendMail: async (mail: Mail) => void sent.push(await Promise.resolve(mail)),
  };
  const handler = jobHandlers(runtime).find(({ queue }) => queue.name === 'task-mail');
  for (const { data } of jobs) await handler?.run(data);
  return sent;
}

test('who is given a task is told after the undo window, with what they need to know', async () => {
  const taskId = await task();
  const [{ number } = { number: '' }] = await storedRows<{ number: string }>(
    api,
    'SELECT number FROM task WHERE id = $1',
    [taskId],
  );
  const jobs = await waiting(taskId);
  expect(jobs).toMatchObject([{ wait: 30 }]);
  const [mail] = await work(jobs);
  expect(mail).toMatchObject({
    to: { name: 'Ben Okafor', address: cast.ben.email },
    subject: `${number}: Check the <boiler>`,
  });
  expect(mail?.text).toBe(
    [
      `Ana Ruiz gave you ${number}`,
      'Check the <boiler>',
      'Due 1 December 2026 · Priority High · Legal',
      `Open ${number}:\n${api.runtime.settings.staffUrl}/tasks/${number}`,
      '-- \nYou get this mail because the task is assigned to you.\n',
    ].join('\n\n'),
  );
  expect(mail?.html).toContain('Check the &lt;boiler&gt;');
});

test.each<[string, string, object, string]>([
  ['forward', 'ben', { comment: 'For you' }, 'Ben Okafor forwarded'],
  ['reassignTask', 'ana', {}, 'Ana Ruiz gave you'],
])('%s tells the new assignee in its own words', async (mutation, who, more, words) => {
  const taskId = await task();
  await change(api, who === 'ben' ? cast.ben : cast.ana, mutation, {
    taskId,
    expectedVersion: 1,
    personId: cast.cleo.id,
    ...(mutation === 'forward' ? { departmentId: legal.id } : {}),
    ...more,
  });
  const [, job] = await waiting(taskId);
  const [mail] = await work(job === undefined ? [] : [job]);
  expect(mail).toMatchObject({ to: { name: 'Cleo Marsh' } });
  expect(mail?.text).toContain(words);
});

test('who held a cancelled task is told why; who cancelled it is not', async () => {
  const [own, others] = [await task(), await task()];
  await change(api, cast.ben, 'cancel', { taskId: own, expectedVersion: 1, comment: 'Mine' });
  await change(api, cast.ana, 'cancel', { taskId: others, expectedVersion: 1, comment: 'Bought a new one' });
  expect(await waiting(own)).toHaveLength(1);
  const [, job] = await waiting(others);
  const [mail] = await work(job === undefined ? [] : [job]);
  expect(mail).toMatchObject({ to: { name: 'Ben Okafor' } });
  expect(mail?.text).toMatch(/Ana Ruiz cancelled [\s\S]*Why: Bought a new one/);
});

test('nobody is told what was taken back before the window closed', async () => {
  const taskId = await task();
  const done = await change(api, cast.ana, 'reassignTask', {
    taskId,
    expectedVersion: 1,
    personId: cast.cleo.id,
  });
  await change(api, cast.ana, 'undoTaskAction', { activityId: done.activity?.id });
  const [, given, ...more] = await waiting(taskId);
  expect(more).toEqual([]);
  expect(await work(given === undefined ? [] : [given])).toEqual([]);
});

test('who was told already is told that it was taken back, and nothing they may not see', async () => {
  const taskId = await task();
  const outsider = await api.people.person({ name: 'Olga' });
  const done = await change(api, cast.ana, 'reassignTask', {
    taskId,
    expectedVersion: 1,
    personId: outsider.id,
  });
  api.clock.advance(60);
  await change(api, cast.ana, 'undoTaskAction', { activityId: done.activity?.id });
  const recall = (await waiting(taskId)).at(-1);
  expect(recall).toMatchObject({ wait: 0 });
  const [mail] = await work(recall === undefined ? [] : [recall]);
  expect(mail).toMatchObject({ to: { name: 'Olga' } });
  expect(mail?.text).toContain('Ana Ruiz took this back');
  expect(mail?.text).not.toContain('boiler');
});

test('a mail is not sent to somebody who no longer holds the task or no longer works here', async () => {
  const [moved, left] = [await task(), await task({ assigneeId: cast.cleo.id })];
  await givenAction(api, cast.ben, moved, { action: 'REPLY' });
  await storedRows(api, 'UPDATE person SET active = false WHERE id = $1', [cast.cleo.id]);
  const [first] = await waiting(moved);
  const jobs = [first, ...(await waiting(left))].filter((job) => job !== undefined);
  expect(jobs).toHaveLength(2);
  expect(await work(jobs)).toEqual([]);
});

test('several people are told by one job each', async () => {
  const taskId = await task({ coAssigneeIds: [cast.cleo.id] });
  const jobs = await waiting(taskId);
  expect(await work(jobs)).toEqual([]);
  const parts = (await waiting(taskId)).filter(({ id }) => jobs.every((job) => job.id !== id));
  const mails = await work(parts);
  expect(mails.map(({ to }) => to.name).toSorted()).toEqual(['Ben Okafor', 'Cleo Marsh']);
});

test('a client is asked in plain words at their own door and never reads what staff wrote', async () => {
  const taskId = await task();
  await change(api, cast.ana, 'reassignTask', {
    taskId,
    expectedVersion: 1,
    personId: cast.maria.id,
    comment: 'Difficult customer',
  });
  const [, job] = await waiting(taskId);
  const [mail] = await work(job === undefined ? [] : [job]);
  expect(mail).toMatchObject({ to: { name: 'Maria Lopez' } });
  expect(mail?.text).toContain('There is something for you to do');
  expect(mail?.text).toContain(`${api.runtime.settings.portalUrl}/tasks/`);
  expect(mail?.text).toContain('Please do it by 1 December 2026.');
  expect(mail?.text).not.toMatch(/Difficult|Ana|Priority|Legal/);
});

test('nothing is sent about what somebody did to their own task', async () => {
  const taskId = await task({ assigneeId: cast.ana.id });
  await givenAction(api, cast.ana, taskId, { action: 'DOING' });
  await givenAction(api, cast.ana, taskId, { action: 'COMPLETE' });
  expect(await waiting(taskId)).toEqual([]);
});
