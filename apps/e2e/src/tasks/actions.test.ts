import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { descriptionOf, focused } from '../driver/focus.ts';
import type { StaffApp } from '../driver/staff.ts';
import { openWorld, type World } from '../driver/world.ts';

const mine = { assignee: 'Grace Whitfield', department: 'Housing Services' };

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

async function graceAt(
  title: string,
): Promise<readonly [StaffApp, Awaited<ReturnType<World['records']['task']>>]> {
  const task = await world.records.task('Daniel Osei', { title, ...mine });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  return [grace, task];
}

test('Doing starts a new task at once and Complete finishes it, each with its result in words', async () => {
  const [grace, task] = await graceAt('Inspect the boiler');
  expect(await grace.offered(task)).toEqual(['Doing', 'Forward', 'Reply', 'Cancel task']);
  await grace.action(task, 'Doing').click();
  await grace.says(`${task.number} started`);
  await grace.action(task, 'Complete').waitFor();
  expect(await grace.offered(task)).toEqual(['Complete', 'Forward', 'Reply', 'Cancel task']);
  await grace.action(task, 'Complete').click();
  await grace.says(`${task.number} completed`);
  await grace.action(task, 'Reopen').waitFor();
  expect(await grace.offered(task)).toEqual(['Reopen']);
  expect(await world.records.status('Grace Whitfield', task)).toBe('RESOLVED');
});

test('Cancel without a reason is not sent: the words stand at the box and the focus is in it', async () => {
  const [grace, task] = await graceAt('Sweep the yard');
  await grace.action(task, 'Cancel task').click();
  const box = grace.dialog.getByRole('textbox', { name: 'Why are you cancelling this task?' });
  await focused('the reason', box);
  await grace.dialog.getByRole('button', { name: 'Cancel task' }).click();
  await grace.dialog.getByText('Enter why you are cancelling this task').waitFor();
  await focused('the reason', box);
  expect(await descriptionOf(box)).toContain('Enter why you are cancelling this task');
  expect(await world.records.status('Grace Whitfield', task)).toBe('NEW');
});

test('Cancel with a reason drops the task and tells the reason in its history', async () => {
  const [grace, task] = await graceAt('Paint the fence');
  await grace.action(task, 'Cancel task').click();
  await grace.dialog.getByLabel('Why are you cancelling this task?').fill('The fence is being replaced.');
  await grace.dialog.getByRole('button', { name: 'Cancel task' }).click();
  await grace.says(`${task.number} cancelled`);
  await grace.timeline.getByText('The fence is being replaced.').waitFor();
  await grace.action(task, 'Reopen').waitFor();
});

test('"Keep task" leaves everything as it is', async () => {
  const [grace, task] = await graceAt('Oil the gate');
  await grace.action(task, 'Cancel task').click();
  await grace.dialog.getByRole('button', { name: 'Keep task' }).click();
  await grace.dialog.waitFor({ state: 'detached' });
  expect(await world.records.status('Grace Whitfield', task)).toBe('NEW');
});

test('Forward asks for the department before anything is sent', async () => {
  const [grace, task] = await graceAt('Measure the lift');
  await grace.action(task, 'Forward').click();
  await grace.dialog.getByRole('button', { name: 'Forward', exact: true }).click();
  await grace.dialog.getByText('Choose the department to forward to').waitFor();
  await focused('the department', grace.dialog.getByRole('textbox', { name: 'Department' }));
});

test('Forward to a person of another department says so on its button and keeps the status', async () => {
  const [grace, task] = await graceAt('Check the invoice');
  await grace.action(task, 'Doing').click();
  await grace.action(task, 'Complete').waitFor();
  await grace.action(task, 'Forward').click();
  await grace.choose('Department', 'Rents & Finance');
  await grace.choose('Person (optional)', 'Mei Tanaka');
  await grace.dialog.getByLabel('Note to them (optional)').fill('Is the discount in it?');
  await grace.dialog.getByRole('button', { name: 'Forward to Mei Tanaka' }).click();
  await grace.says(`${task.number} forwarded to Mei Tanaka (Rents & Finance)`);
  expect(await world.records.status('Mei Tanaka', task)).toBe('IN_PROGRESS');
});

test('Forward without a person leaves the task in the queue of the department', async () => {
  const [grace, task] = await graceAt('Look at the gutter');
  await grace.action(task, 'Forward').click();
  await grace.choose('Department', 'Repairs & Maintenance');
  await grace.dialog.getByRole('button', { name: 'Forward to Anyone in Repairs & Maintenance' }).click();
  await grace.says(`${task.number} forwarded to the queue of Repairs & Maintenance`);
});

test('Reply names its way before the click and returns the task to its creator as new', async () => {
  const [grace, task] = await graceAt('Order the keys');
  await grace.action(task, 'Doing').click();
  await grace.action(task, 'Complete').waitFor();
  await grace.action(task, 'Reply').hover();
  await grace.page.getByRole('tooltip').getByText('Reply → Daniel Osei').waitFor();
  await grace.action(task, 'Reply').click();
  await grace.dialog.getByText('Send back to Daniel Osei, who created this.').waitFor();
  await grace.dialog.getByLabel('What do you need from Daniel? (optional)').fill('How many keys?');
  await grace.dialog.getByRole('button', { name: 'Reply to Daniel' }).click();
  await grace.says(`${task.number} returned to Daniel Osei`);
  expect(await world.records.status('Daniel Osei', task)).toBe('NEW');
});

test('Reopen brings a finished task back and says with whom it is', async () => {
  const [grace, task] = await graceAt('Count the meters');
  await world.records.move('Grace Whitfield', 'doing', task);
  await world.records.move('Grace Whitfield', 'complete', task);
  await grace.openTask(task);
  await grace.action(task, 'Reopen').click();
  await grace.dialog.getByLabel('Why does it need more work? (optional)').fill('One meter was missed.');
  await grace.dialog.getByRole('button', { name: 'Reopen task' }).click();
  await grace.says(`${task.number} reopened, with Grace Whitfield`);
  await grace.action(task, 'Doing').waitFor();
  expect(await world.records.status('Grace Whitfield', task)).toBe('REOPENED');
});

test('what is not offered to somebody who may only read is explained with names', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Sort the post', ...mine });
  const ben = await world.staff('Ben Achterberg');
  await ben.openTask(task);
  const why = ben.page.getByText('Only Grace Whitfield (assignee), a manager of Housing Services');
  await why.waitFor();
  expect(await ben.offered(task)).toEqual([]);
});

test('the menu of an open task tells why its creator cannot get it back by Reply', async () => {
  const task = await world.records.task('Grace Whitfield', { title: 'Write the minutes', ...mine });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.page
    .getByText('You created this task, so there is nobody to send it back to.')
    .first()
    .waitFor();
  expect(await grace.offered(task)).not.toContain('Reply');
});

test('a manager starts a task for the one who holds it, after being asked', async () => {
  const task = await world.records.task('Amira Holt', { title: 'Ring the council', ...mine });
  const daniel = await world.staff('Daniel Osei');
  await daniel.openTask(task);
  await daniel.action(task, 'Doing').click();
  await daniel.dialog.getByRole('button', { name: 'Take over' }).waitFor();
  await daniel.dialog.getByRole('button', { name: 'Start for Grace' }).click();
  await daniel.says(`${task.number} started`);
  await daniel.timeline
    .getByRole('listitem')
    .filter({ hasText: /^Daniel Osei\s*started this/u })
    .waitFor();
  await daniel.openTask(task);
  await daniel.page.getByRole('complementary', { name: 'Details' }).getByText('Grace Whitfield').waitFor();
});
