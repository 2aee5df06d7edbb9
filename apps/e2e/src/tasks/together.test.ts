import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { focused } from '../driver/focus.ts';
import { openWorld, type World } from '../driver/world.ts';

const graces = { assignee: 'Grace Whitfield', department: 'Housing Services' };

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

test('whoever comes second reads who did what, and keeps the words that were typed', async () => {
  const task = await world.records.task('Amira Holt', { title: 'Clear the cellar', ...graces });
  await world.records.move('Grace Whitfield', 'doing', task);
  const daniel = await world.staff('Daniel Osei');
  await daniel.openTask(task);
  await daniel.action(task, 'Cancel task').click();
  await daniel.dialog.getByLabel('Why are you cancelling this task?').fill('The cellar is flooded.');
  await world.records.move('Grace Whitfield', 'complete', task);
  await daniel.dialog.getByRole('button', { name: 'Cancel task' }).click();
  const notice = daniel.page.getByText(/^Grace Whitfield completed this .*Your cancel was not applied\.$/u);
  await notice.waitFor();
  await daniel.page.getByText('The cellar is flooded.').first().waitFor();
  await daniel.page.getByRole('button', { name: 'Post my comment anyway' }).click();
  await daniel.says('Your comment was added as an internal note');
  await daniel.timeline.getByText('The cellar is flooded.').waitFor();
  expect(await world.records.status('Daniel Osei', task)).toBe('RESOLVED');
});

test('two people who wanted the same are told so and not bothered with an error', async () => {
  const task = await world.records.task('Amira Holt', { title: 'Lock the shed', ...graces });
  await world.records.move('Grace Whitfield', 'doing', task);
  const daniel = await world.staff('Daniel Osei');
  await daniel.openTask(task);
  // Completed by the other while this one's own completion is on its way, so that the screen cannot know of it.
  let first = true;
  await daniel.page.route('**/graphql', async (route) => {
    const completes = route.request().postData()?.includes('"CompleteTask"') === true && first;
    if (completes) {
      first = false;
      await world.records.move('Grace Whitfield', 'complete', task);
    }
    await route.continue();
  });
  await daniel.action(task, 'Complete').click();
  await daniel.says('Grace Whitfield had already completed it');
});

test('a forward to another department and its reply are seen on both sides without a reload', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Ask about the policy', ...graces });
  const grace = await world.staff('Grace Whitfield');
  const mei = await world.staff('Mei Tanaka');
  await mei.openTab('pending');
  await grace.openTask(task);
  await grace.action(task, 'Forward').click();
  await grace.choose('Department', 'Rents & Finance');
  await grace.choose('Person (optional)', 'Mei Tanaka');
  await grace.dialog.getByRole('button', { name: 'Forward to Mei Tanaka' }).click();
  await grace.says(`${task.number} forwarded to Mei Tanaka (Rents & Finance)`);

  const news = mei.page.getByRole('button', { name: '1 new · Show' });
  await news.click();
  await mei.row(task).waitFor();
  await mei.rowLink(task).click();
  await mei.action(task, 'Reply').click();
  await mei.dialog.getByLabel('What do you need from Daniel? (optional)').fill('Which policy do you mean?');
  await mei.dialog.getByRole('button', { name: 'Reply to Daniel' }).click();
  await mei.says(`${task.number} returned to Daniel Osei`);

  await grace.timeline.getByText('returned this to Daniel Osei').waitFor();
  await grace.timeline.getByText('Which policy do you mean?').waitFor();
});

test('a row that leaves the list stays as a ghost that says with whom it is', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Test the alarm', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTab('pending');
  await grace.row(task).waitFor();
  await world.records.move('Daniel Osei', 'reassignTask', task, { person: 'Ben Achterberg' });
  await grace.row(task).getByText('With Ben Achterberg').waitFor();
});

test('of two people who claim a task from the queue one gets it and the other learns who', async () => {
  const task = await world.records.task('Daniel Osei', {
    title: 'Fetch the parcel',
    department: 'Housing Services',
    priority: 'URGENT',
  });
  const [grace, ben] = [await world.staff('Grace Whitfield'), await world.staff('Ben Achterberg')];
  await grace.open('/queues');
  await ben.open('/queues');
  const claim = (app: typeof grace) => app.page.getByRole('button', { name: `Claim ${task.number}` });
  await Promise.all([claim(grace).waitFor(), claim(ben).waitFor()]);
  await Promise.all([claim(grace).click(), claim(ben).click()]);
  const winner = await Promise.race([
    grace.says(`${task.number} is yours`).then(() => grace),
    ben.says(`${task.number} is yours`).then(() => ben),
  ]);
  const loser = winner === grace ? ben : grace;
  const name = winner === grace ? 'Grace Whitfield' : 'Ben Achterberg';
  await loser.row(task).getByText(`${name} claimed this`).waitFor();
  expect(await loser.statusLine.count()).toBe(0);
});

test('after a row has left the list by a key the focus is on the next one', async () => {
  const first = await world.records.task('Daniel Osei', { title: 'Water the plants', ...graces });
  await world.records.move('Grace Whitfield', 'doing', first);
  const second = await world.records.task('Daniel Osei', { title: 'Water the lawn', ...graces });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTab('pending');
  await grace.page.getByRole('searchbox', { name: 'Filter by words' }).fill('Water the');
  // All there were are in the list until the words are looked for.
  await grace.page.locator('[data-row]').nth(2).waitFor({ state: 'detached' });
  await grace.rowLink(first).focus();
  await grace.press('e');
  await grace.says(`${first.number} completed`);
  await focused('the next row', grace.rowLink(second));
});
