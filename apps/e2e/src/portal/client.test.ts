import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { openWorld, type World } from '../driver/world.ts';

const margarets = {
  assignee: 'Margaret Ellison',
  client: 'Margaret Ellison',
  department: 'Housing Services',
  shown: true,
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

test('a client marks a task as done and the open page of the staff app shows it by itself', async () => {
  const task = await world.records.task('Grace Whitfield', { title: 'Send the form', ...margarets });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  const margaret = await world.client('Margaret Ellison');
  await margaret.openTask(task);
  await margaret.button('I’ve started this').click();
  await margaret.page.getByText('We know you have started this.').waitFor();
  await grace.timeline.getByText('started this').waitFor();
  await margaret.link('Mark as done').click();
  await margaret.page.getByLabel('Note (optional)').fill('It is in your letterbox.');
  await margaret.button('Mark as done').click();
  await margaret.heading('Done').waitFor();
  await grace.timeline.getByText('completed this').waitFor();
  await grace.timeline.getByText('It is in your letterbox.').waitFor();
  await grace.action(task, 'Reopen').waitFor();
});

test('"I can’t do this" wants a reason in a choice and in words before anything is cancelled', async () => {
  const task = await world.records.task('Grace Whitfield', { title: 'Send the letter', ...margarets });
  const margaret = await world.client('Margaret Ellison');
  await margaret.openTask(task);
  await margaret.link('I can’t do this').click();
  await margaret.button('Yes, cancel it').click();
  const problems = margaret.page.getByRole('alert');
  await problems.getByRole('link', { name: 'Choose a reason' }).waitFor();
  await problems.getByRole('link', { name: 'Tell us why you can’t do this' }).click();
  expect(await margaret.page.title()).toMatch(/^Error: /u);
  expect(await world.records.status('Grace Whitfield', task)).toBe('NEW');
  await margaret.page.getByLabel('Can’t get the document').check();
  await margaret.page.getByLabel('Tell us why', { exact: true }).fill('My bank is closed.');
  await margaret.button('Yes, cancel it').click();
  await margaret.page.getByText('You cancelled this task.').waitFor();
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.timeline.getByText('Can’t get the document: My bank is closed.').waitFor();
});

test('"I did this by mistake" opens a finished task again', async () => {
  const task = await world.records.task('Grace Whitfield', { title: 'Send the photo', ...margarets });
  const margaret = await world.client('Margaret Ellison');
  await margaret.openTask(task);
  await margaret.link('Mark as done').click();
  await margaret.button('Mark as done').click();
  await margaret.heading('Done').waitFor();
  await margaret.button('I did this by mistake').click();
  await margaret.page.getByText('You took this back. The task is open again.').waitFor();
  expect(await world.records.status('Grace Whitfield', task)).not.toBe('RESOLVED');
});

test('a message to the client is read in the portal, an internal note never is', async () => {
  const task = await world.records.task('Grace Whitfield', { title: 'Choose a colour', ...margarets });
  const grace = await world.staff('Grace Whitfield');
  const margaret = await world.client('Margaret Ellison');
  await margaret.openTask(task);
  await grace.openTask(task);
  await grace.page.getByRole('button', { name: 'Internal note' }).click();
  await grace.page.getByText(/^Only staff on this task/u).waitFor();
  await grace.page.getByRole('textbox', { name: 'Internal note' }).fill('She likes green.');
  await grace.page.getByRole('button', { name: 'Add internal note' }).click();
  await grace.timeline.getByText('She likes green.').waitFor();
  await grace.page.getByRole('button', { name: 'Message to Margaret Ellison' }).click();
  await grace.page.getByRole('textbox', { name: 'Message to Margaret Ellison' }).fill('Green or blue?');
  await grace.page.getByRole('button', { name: 'Send to Margaret Ellison' }).click();
  await margaret.page.getByText('Green or blue?').waitFor();
  expect(await margaret.page.getByRole('main').innerText()).not.toContain('She likes green.');
});

test('a client who writes is heard in the open page of the staff app', async () => {
  const task = await world.records.task('Grace Whitfield', { title: 'Choose a carpet', ...margarets });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  const margaret = await world.client('Margaret Ellison');
  await margaret.openTask(task);
  await margaret.page.getByLabel('Your message').fill('The grey one.');
  await margaret.button('Send message').click();
  await margaret.page.getByText('Your message was sent.').waitFor();
  await grace.timeline.getByText('The grey one.').waitFor();
});

test('a client cannot open what is not shown to clients, nor the staff app with their account', async () => {
  const task = await world.records.task('Grace Whitfield', {
    title: 'Talk about the move',
    client: 'Margaret Ellison',
    department: 'Housing Services',
  });
  const margaret = await world.client('Margaret Ellison');
  await margaret.page.goto(`${margaret.url}/tasks/${task.number}`);
  await margaret.heading('We cannot find this task').waitFor();
  const { email, password } = world.person('Margaret Ellison');
  const { page, ...visitor } = await world.stranger();
  await page.goto(world.product.staffUrl);
  await page.getByLabel('Email').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This email address and password do not belong together.').waitFor();
  visitor.troubles.splice(0);
});
