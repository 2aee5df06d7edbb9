import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { Casework } from '../driver/casework.ts';
import { Editor } from '../driver/editor.ts';
import { openWorld, type World } from '../driver/world.ts';

const manager = 'Tomás Rivera';
const plugins = mkdtempSync(path.join(tmpdir(), 'docket-plugins-'));

const manifest = {
  key: 'meter-reading',
  version: 1,
  kind: 'TASK_TYPE',
  label: 'Meter reading',
  summary: 'Somebody reads the meter.',
  taskType: { title: 'Read the meter of {{client.name}}', description: 'The meter is in the cellar.' },
};
const form = {
  type: 'object',
  properties: {
    meter: { type: 'string', title: 'Meter' },
    place: { type: 'string', title: 'Place' },
    reading: { type: 'integer', title: 'Reading', minimum: 0 },
  },
  required: ['meter'],
};
const hooks = "export const onCreate = () => ({ form: { place: 'Behind the cellar door' } });\n";

let world: World;
let casework: Casework;
beforeAll(async () => {
  const folder = path.join(plugins, manifest.key);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'form.json'), JSON.stringify(form));
  writeFileSync(path.join(folder, 'hooks.js'), hooks);
  world = await openWorld({ PLUGINS_DIR: plugins });
  casework = new Casework(world.records);
  await world.product.docket('migrate');
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(async () => {
  await world.close();
  rmSync(plugins, { recursive: true, force: true });
});

test('a plugin from a folder of its own is offered to cases, makes a task with its form, and the task is completed', async () => {
  const amira = await world.staff('Amira Holt');
  const editor = new Editor(amira);
  await editor.open('case-types/boiler-repair', 'Tasks');
  await amira.page.getByRole('combobox', { name: 'Add task type' }).fill('Meter');
  await amira.page.getByRole('option', { name: 'Meter reading' }).click();
  await editor.check();
  await editor.publish('Boiler repair', 2);

  const file = await casework.raise(manager, {
    type: 'boiler-repair',
    title: 'Boiler at Ferry Road 30',
    client: 'Samuel Okafor',
    variables: { address: 'Ferry Road 30', gasSmell: false, noHotWater: false, vulnerable: false },
  });
  const tomas = await world.staff(manager);
  const { page, dialog } = tomas;
  await tomas.open(`/cases/${file.number}/tasks`);
  await tomas.press('c');
  await dialog.getByRole('button', { name: /^Meter reading/u }).click();
  await dialog.getByRole('textbox', { name: 'Department' }).waitFor();
  await tomas.choose('Department', 'Repairs');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('textbox', { name: 'Meter' }).fill('No. 4711');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('button', { name: 'Create task' }).click();
  await dialog.waitFor({ state: 'detached' });
  const task = await casework.taskOf(manager, file, 'Meter reading');
  expect(task).toMatchObject({ title: 'Read the meter of Samuel Okafor', rule: null });

  await world.records.move('Leo Marchetti', 'claimTask', task);
  const leo = await world.staff('Leo Marchetti');
  await leo.openTask(task);
  await leo.page.getByText('No. 4711').waitFor();
  await leo.page.getByText('Behind the cellar door').waitFor();
  await leo.page.getByRole('button', { name: 'Change', exact: true }).click();
  await leo.page.getByRole('textbox', { name: 'Reading' }).fill('1234');
  await leo.page.getByRole('button', { name: 'Save', exact: true }).click();
  await leo.page.getByText('1,234').or(leo.page.getByText('1234')).first().waitFor();
  await leo.action(task, 'Doing').click();
  await leo.action(task, 'Complete').click();
  await leo.says(`${task.number} completed`);
  await page.getByRole('row').filter({ hasText: task.title }).getByText('Resolved').waitFor();
});
