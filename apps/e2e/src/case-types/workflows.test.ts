import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { Casework, type CaseTask } from '../driver/casework.ts';
import { Editor } from '../driver/editor.ts';
import { openWorld, type World } from '../driver/world.ts';

const manager = 'Tomás Rivera';

let world: World;
let casework: Casework;
beforeAll(async () => {
  world = await openWorld();
  casework = new Casework(world.records);
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

/** A decision that Daniel has to take; its type follows the workflow “Approval”. */
async function decision(title: string): Promise<CaseTask> {
  const file = await casework.raise(manager, {
    type: 'benefit-application',
    title,
    client: 'Yusuf Demir',
    variables: { benefit: 'Rent', household: 2, documentsPresent: true },
  });
  await casework.reach(manager, file, 'decision');
  return casework.taskOf(manager, file, 'Decision');
}

async function offeredTo(name: string, task: CaseTask): Promise<readonly string[]> {
  const app = await world.staff(name);
  await app.openTask(task);
  return app.offered(task);
}

test('a workflow is put right, published and moved to: what ran before keeps its version until it is moved by choice', async () => {
  const before = await decision('Decided by the first version');
  const amira = await world.staff('Amira Holt');
  const editor = new Editor(amira);
  const { page } = amira;

  await editor.open('workflows/approval', 'Statuses');
  await page.getByRole('checkbox', { name: 'Use Waiting' }).uncheck();
  await page.getByText('Ask a question names Waiting, which this workflow does not have.').first().waitFor();
  const panel = await editor.check();
  await panel.getByText('Ask a question names Waiting').waitFor();
  expect(await page.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
  await page.getByRole('checkbox', { name: 'Use Waiting' }).check();

  await editor.part('Steps');
  await page.getByRole('button', { name: 'Edit Approve' }).click();
  await page.getByRole('textbox', { name: 'What the button says' }).fill('Grant');
  const impact = await editor.check();
  await impact.getByRole('radio', { name: 'They stay on the version they began with' }).check();
  await editor.publish('Approval', 2);

  const after = await decision('Decided by the second version');
  expect(await offeredTo('Daniel Osei', before)).toContain('Approve');
  expect(await offeredTo('Daniel Osei', before)).not.toContain('Grant');
  expect(await offeredTo('Daniel Osei', after)).toContain('Grant');

  await editor.part('Statuses');
  await page.getByRole('textbox', { name: 'Stages of New' }).fill('Papers are there');
  const moving = await editor.check();
  await moving.getByRole('radio', { name: 'They move to the new version' }).check();
  await moving
    .getByLabel(/stands? in “To be decided”, which is gone/u)
    .first()
    .click();
  await moving.getByRole('option', { name: /Papers are there/u }).click();
  await editor.publish('Approval', 3);

  const daniel = await world.staff('Daniel Osei');
  await daniel.openTask(before);
  expect(await daniel.offered(before)).toContain('Grant');
  await daniel.page.getByRole('main').getByText('Papers are there').first().waitFor();
});
