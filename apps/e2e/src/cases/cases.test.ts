import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { Casework, type CaseRecord } from '../driver/casework.ts';
import type { StaffApp } from '../driver/staff.ts';
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

const boiler = (address: string) => ({
  type: 'boiler-repair',
  title: `Boiler at ${address}`,
  client: 'Samuel Okafor',
  variables: { address, gasSmell: false, noHotWater: false, vulnerable: false },
});

async function at(tab: string, file: CaseRecord): Promise<StaffApp> {
  const tomas = await world.staff(manager);
  await tomas.open(`/cases/${file.number}/${tab}`);
  await tomas.page.getByRole('heading', { level: 1, name: file.title }).waitFor();
  return tomas;
}

test('a case is raised by keys, and its automatic and conditional tasks are told with their rules', async () => {
  const tomas = await world.staff(manager);
  const { page } = tomas;
  await tomas.open('/cases/new');
  await page.getByRole('radio', { name: 'Boiler repair' }).check();
  await tomas.press('Control+Enter');
  await page.getByRole('textbox', { name: 'Title' }).fill('No heating at Ferry Road 8');
  await tomas.press('Control+Enter');
  await page.getByRole('textbox', { name: 'Address' }).fill('Ferry Road 8');
  await page.getByRole('checkbox', { name: 'Smell of gas' }).check();
  await tomas.press('Control+Enter');
  await page.getByRole('heading', { name: 'Check what you entered' }).waitFor();
  await tomas.press('Control+Enter');
  await page.getByText('2 tasks were made for it automatically').waitFor();
  await page.getByRole('link', { name: 'Emergency visit: Ferry Road 8' }).waitFor();
  await page.getByText('Rule “Emergency visit”: Smell of gas is yes').waitFor();
  await page.getByRole('link', { name: 'Go to the case' }).click();
  await page.getByRole('heading', { level: 1, name: 'No heating at Ferry Road 8' }).waitFor();
  const file = await casework.caseCalled(manager, 'No heating at Ferry Road 8');
  expect((await casework.tasks(manager, file)).map(({ rule }) => rule)).toEqual([
    'Emergency visit',
    'Visit of every boiler',
  ]);
});

test('the wizard of a new task asks only what its type leaves open', async () => {
  const tomas = await at('overview', await casework.raise(manager, boiler('Ferry Road 9')));
  const { dialog } = tomas;
  await tomas.press('c');
  await dialog.getByRole('button', { name: /^Follow-up call to the client/u }).click();
  await dialog.getByRole('heading', { name: 'Who does it?' }).waitFor();
  const steps = dialog.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  expect((await steps.allInnerTexts()).map((text) => text.replace(/^\d\s*/u, ''))).toEqual([
    'Assignment',
    'Details',
    'Target',
  ]);
  await dialog.getByRole('button', { name: 'Choose another type' }).click();
  await dialog.getByRole('button', { name: /^Order part/u }).click();
  await dialog.getByRole('heading', { name: 'What is to be done?' }).waitFor();
  expect(await steps.count()).toBe(0);
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Order the pump');
  await dialog.getByRole('button', { name: 'Create task' }).click();
  await dialog.waitFor({ state: 'detached' });
  const file = await casework.caseCalled(manager, 'Boiler at Ferry Road 9');
  const task = await casework.taskOf(manager, file, 'Order part');
  expect(task).toMatchObject({ title: 'Order the pump', rule: null });
});

test('a case with an outstanding task is closed without leaving the dialog that says why it cannot be', async () => {
  const file = await casework.raise(manager, boiler('Ferry Road 10'));
  const task = await casework.taskOf(manager, file, 'Boiler visit');
  const tomas = await at('overview', file);
  const { page } = tomas;
  await page.getByRole('button', { name: 'Close case' }).click();
  const closing = page.getByRole('dialog', { name: 'This case can’t be closed yet' });
  await closing.getByText('This case can’t be closed yet: 1 task is outstanding.').waitFor();
  await closing.getByText('With the queue of Repairs & Maintenance').waitFor();
  await closing.getByRole('button', { name: `Cancel task ${task.number}` }).click();
  await page.getByLabel('Why are you cancelling this task?').fill('The tenant has a plumber.');
  await tomas.press('Control+Enter');
  const asking = page.getByRole('dialog', { name: `Close ${file.number}` });
  await asking.getByRole('radio', { name: 'No fault found' }).check();
  await asking.getByRole('button', { name: 'Close case' }).click();
  await tomas.says(`${file.number} closed`);
  expect(await casework.standing(manager, file)).toMatchObject({
    status: 'CLOSED',
    tasks: [{ status: 'CANCELLED' }],
  });
});

test('a manager approves one application and rejects another with the reason, and the case tells both', async () => {
  const daniel = await world.staff('Daniel Osei');
  const decide = async (name: string, action: 'Approve' | 'Reject'): Promise<CaseRecord> => {
    const file = await casework.raise(manager, {
      type: 'benefit-application',
      title: name,
      client: 'Yusuf Demir',
      variables: { benefit: 'Rent', household: 2, documentsPresent: true },
    });
    await casework.reach(manager, file, 'decision');
    const task = await casework.taskOf(manager, file, 'Decision');
    await daniel.openTask(task);
    const button = daniel.actions(task).getByRole('button', { name: action, exact: true });
    await button.click();
    const { dialog } = daniel;
    if (action === 'Reject') {
      await dialog.getByRole('textbox').first().fill('The income is too high.');
      await dialog.getByRole('button', { name: action, exact: true }).click();
    }
    await button.waitFor({ state: 'detached' });
    return file;
  };
  const yes = await decide('Application to approve', 'Approve');
  const no = await decide('Application to reject', 'Reject');
  const told = async (file: CaseRecord) => (await casework.history(manager, file))[0];
  expect(await told(yes)).toMatchObject({ verb: 'MOVED', actor: 'Daniel Osei', words: null });
  expect(await told(no)).toMatchObject({ verb: 'MOVED', words: 'The income is too high.' });
  const tomas = await at('tasks', no);
  await tomas.page.getByRole('table').getByText('Rejected').waitFor();
});

test('the target of a running case is changed by keys from its badge, and the reason is in the history', async () => {
  const file = await casework.raise(manager, boiler('Ferry Road 11'));
  const tomas = await at('overview', file);
  const { page } = tomas;
  const badge = page.getByRole('button', { name: /^Resolution: Due in/u }).first();
  const before = await badge.innerText();
  await badge.press('Enter');
  await page.getByRole('button', { name: 'Change target…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Target of ${file.number}` });
  await dialog.getByRole('textbox', { name: 'Target', exact: true }).fill('100');
  await dialog.getByText(/^Due \w+ \d+ \w+ \d+, \d\d:\d\d London/u).waitFor();
  await dialog
    .getByRole('textbox', { name: 'Why does the target change?' })
    .fill('The part comes from abroad.');
  await tomas.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await tomas.says(`Target of ${file.number} changed`);
  expect(await badge.innerText()).not.toBe(before);
  const [last] = await casework.history(manager, file);
  expect(last).toMatchObject({ verb: 'TARGETED', words: 'The part comes from abroad.' });
  await tomas.open(`/cases/${file.number}/history`);
  await page.getByText('The part comes from abroad.').waitFor();
});
