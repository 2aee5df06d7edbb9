import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { waitFor } from '@docket/testing/waiting';

import type { TaskRecord } from '../driver/records.ts';
import { openWorld, type World } from '../driver/world.ts';

const graces = { assignee: 'Grace Whitfield', department: 'Housing Services' };

let world: World;
beforeAll(async () => {
  world = await openWorld({ UNDO_WINDOW_SECONDS: '3' });
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

const about = (task: TaskRecord) => (mail: { readonly subject?: string | undefined }) =>
  mail.subject?.includes(task.number) === true || mail.subject?.includes(task.title) === true;

async function forward(task: TaskRecord, person: string) {
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.action(task, 'Forward').click();
  await grace.choose('Department', 'Rents & Finance');
  await grace.choose('Person (optional)', person);
  await grace.dialog.getByRole('button', { name: `Forward to ${person}` }).click();
  await grace.says(`${task.number} forwarded to ${person} (Rents & Finance)`);
  return grace;
}

test('Undo in the status line takes a step back, with the old status and buttons', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Air the rooms', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.action(task, 'Doing').click();
  await grace.says(`${task.number} started`);
  await grace.undo();
  await grace.says(`Taken back: ${task.number} started`);
  await grace.action(task, 'Doing').waitFor();
  expect(await world.records.status('Grace Whitfield', task)).toBe('NEW');
});

test('the same Undo stands at the entry of the history, which then says that it was taken back', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Air the attic', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.action(task, 'Doing').click();
  const entry = grace.timeline.getByRole('listitem').filter({ hasText: 'started this' });
  await entry.getByRole('button', { name: 'Undo' }).click();
  await entry.getByText('Taken back').waitFor();
  expect(await world.records.status('Grace Whitfield', task)).toBe('NEW');
});

test('the mail about a forward waits until the window has closed, then reaches whom it was given to', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Check the deposit', ...graces });
  const from = performance.now();
  await forward(task, 'Oscar Lindqvist');
  const mail = await world.product.mail.waitForMail(
    (each) => about(task)(each) && each.envelopeTo.includes(world.person('Oscar Lindqvist').email),
    60,
  );
  expect(performance.now() - from).toBeGreaterThan(2_500);
  expect(mail.text).toContain(task.number);
});

test('what is taken back within the window is told to nobody', async () => {
  const undone = await world.records.task('Daniel Osei', { title: 'Check the fees', ...graces });
  const grace = await forward(undone, 'Mei Tanaka');
  await grace.undo();
  await grace.says(`Taken back: ${undone.number} forwarded to Mei Tanaka (Rents & Finance)`);
  // Given away afterwards: when its mail is there, the window of the one before has long closed.
  const later = await world.records.task('Daniel Osei', { title: 'Check the bills', ...graces });
  await world.records.move('Grace Whitfield', 'forward', later, {
    department: 'Rents & Finance',
    person: 'Mei Tanaka',
  });
  const toMei = world.person('Mei Tanaka').email;
  await world.product.mail.waitForMail((mail) => about(later)(mail) && mail.envelopeTo.includes(toMei), 60);
  const told = world.product.mail.mails.filter(
    (mail) => about(undone)(mail) && mail.envelopeTo.includes(toMei),
  );
  expect(told.map(({ subject }) => subject)).toEqual([]);
});

test('after somebody else has acted there is nothing to take back, and the page says so', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Air the cellar', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.action(task, 'Doing').click();
  await grace.says(`${task.number} started`);
  await world.records.move('Daniel Osei', 'complete', task);
  await grace.undo();
  await grace.page.getByText('Something else has happened to the task since.').waitFor();
  await waitFor(
    'the resolved status',
    async () => (await world.records.status('Daniel Osei', task)) === 'RESOLVED',
  );
});
