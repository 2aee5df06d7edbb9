import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { waitFor } from '@docket/testing/waiting';

import { focused } from '../driver/focus.ts';
import { openWorld, type World } from '../driver/world.ts';

const graces = { assignee: 'Grace Whitfield', department: 'Housing Services' };

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

test('a list, a task, Doing, Complete and back again, all by keys', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Walk the keys', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTab('pending');
  await grace.press('/');
  await grace.page.keyboard.type(task.title);
  await grace.page.getByText('1 task', { exact: true }).waitFor();
  await grace.press('Escape');
  await grace.openTab('pending');
  await grace.rowLink(task).focus();
  await grace.press('Enter');
  await grace.heading(task).waitFor();
  await grace.actions(task).waitFor();
  await grace.press('d');
  await grace.says(`${task.number} started`);
  await grace.action(task, 'Complete').waitFor();
  await grace.press('e');
  await grace.says(`${task.number} completed`);
  await grace.press('z');
  await grace.says(`Taken back: ${task.number} completed`);
  await grace.action(task, 'Complete').waitFor();
  expect(await world.records.status('Grace Whitfield', task)).toBe('IN_PROGRESS');
});

test('a cancellation is written and sent without leaving the keyboard', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Type the reason', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.press('Shift+C');
  await focused('the reason', grace.dialog.getByLabel('Why are you cancelling this task?'));
  await grace.page.keyboard.type('Edna does it.');
  await grace.press('Control+Enter');
  await grace.says(`${task.number} cancelled`);
  await grace.timeline.getByText('Edna does it.').waitFor();
});

test('letters typed into a text box are letters and no commands', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Write a word', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.page.getByRole('button', { name: 'Comment', exact: true }).first().click();
  const box = grace.page.getByRole('textbox', { name: 'Comment' });
  await focused('the comment', box);
  await grace.page.keyboard.type('deferred');
  expect(await box.inputValue()).toBe('deferred');
  expect(await world.records.status('Grace Whitfield', task)).toBe('NEW');
});

test('what was typed in a dialog survives a click outside, closing it, and a reload', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Keep the draft', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.action(task, 'Cancel task').click();
  const reason = grace.dialog.getByLabel('Why are you cancelling this task?');
  await reason.fill('Half a thought');
  await grace.page.mouse.click(5, 5);
  expect(await reason.inputValue()).toBe('Half a thought');
  await grace.press('Escape');
  await grace.dialog.waitFor({ state: 'detached' });
  await grace.page.reload();
  await grace.action(task, 'Cancel task').click();
  await grace.dialog.getByText('Draft restored').waitFor();
  expect(await reason.inputValue()).toBe('Half a thought');
});

test('a comment that is being written survives a reload and what others do meanwhile', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Keep the comment', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.page.getByRole('button', { name: 'Comment', exact: true }).first().click();
  const box = grace.page.getByRole('textbox', { name: 'Comment' });
  await box.fill('Not finished yet');
  await world.records.move('Daniel Osei', 'doing', task);
  await grace.timeline.getByText('started this').first().waitFor();
  expect(await box.inputValue()).toBe('Not finished yet');
  await grace.page.reload();
  await grace.page.getByRole('button', { name: 'Comment Draft' }).click();
  expect(await box.inputValue()).toBe('Not finished yet');
});

test('a new task that was not finished is kept when its dialog is left', async () => {
  const grace = await world.staff('Grace Whitfield');
  await grace.openTab('pending');
  await grace.press('c');
  await grace.dialog.getByRole('textbox', { name: 'Title' }).fill('Half a task');
  await grace.press('Escape');
  await grace.dialog.waitFor({ state: 'detached' });
  await grace.page.reload();
  await grace.row({ id: '', number: '', title: '', version: 0 }).first().waitFor();
  await grace.press('c');
  await waitFor(
    'the draft',
    async () => (await grace.dialog.getByRole('textbox', { name: 'Title' }).inputValue()) === 'Half a task',
  );
});

test('a new task is made in its dialog, and what is missing is said at its field', async () => {
  const grace = await world.staff('Grace Whitfield');
  await grace.open('/tasks/new');
  await grace.dialog.getByRole('button', { name: 'Create task' }).click();
  await grace.dialog.getByText('Enter a title.').waitFor();
  await focused('the title', grace.dialog.getByRole('textbox', { name: 'Title' }));
  await grace.dialog.getByRole('textbox', { name: 'Title' }).fill('Count the bicycles');
  await grace.dialog.getByRole('button', { name: 'Tomorrow' }).click();
  await grace.dialog.getByRole('button', { name: 'Assign to me' }).click();
  await grace.dialog.getByRole('button', { name: 'Create task' }).click();
  await grace.statusLine.getByText(/ created$/u).waitFor();
  await grace.openTab('created');
  await grace.page.getByRole('link', { name: /Count the bicycles/u }).waitFor();
});

test('the address of a filtered, sorted and grouped list shows the same in another window', async () => {
  const grace = await world.staff('Grace Whitfield');
  await grace.openTab('all');
  await grace.page.getByRole('searchbox', { name: 'Filter by words' }).fill('mill house');
  await grace.page.getByRole('button', { name: 'Column Title' }).click();
  await grace.page.getByRole('menuitem', { name: 'Sort descending' }).click();
  await grace.page.getByRole('checkbox', { name: 'Include completed' }).click();
  await waitFor('the address', () => /f=.*mill/u.test(grace.page.url()) && grace.page.url().includes('s='));
  const rows = (app: typeof grace) => app.page.getByRole('rowheader').allInnerTexts();
  const shown = await rows(grace);
  expect(shown.length).toBeGreaterThan(1);
  const other = await world.staff('Grace Whitfield');
  await other.page.goto(grace.page.url());
  await waitFor('the same rows', async () => JSON.stringify(await rows(other)) === JSON.stringify(shown));
  expect(await other.page.getByRole('checkbox', { name: 'Include completed' }).isChecked()).toBe(true);
});

test('a title is changed in its place and the page of somebody else shows it', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Name the room', ...graces });
  const [grace, daniel] = [await world.staff('Grace Whitfield'), await world.staff('Daniel Osei')];
  await grace.openTask(task);
  await daniel.openTask(task);
  await daniel.heading(task).getByRole('button').click();
  const box = daniel.page.getByRole('textbox', { name: 'Title' });
  await box.fill(`${task.title}, on the second floor`);
  await box.press('Enter');
  await grace.page.getByRole('heading', { level: 1, name: `${task.title}, on the second floor` }).waitFor();
});
