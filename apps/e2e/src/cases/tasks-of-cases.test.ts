import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { Casework } from '../driver/casework.ts';
import { focused } from '../driver/focus.ts';
import { openWorld, type World } from '../driver/world.ts';

const manager = 'Tomás Rivera';
const unsafe = { noHotWater: false, gasSmell: true, vulnerable: false };
const safe = { ...unsafe, gasSmell: false };

let world: World;
let casework: Casework;
beforeAll(async () => {
  world = await openWorld();
  casework = new Casework(world.records);
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

const boiler = (address: string, variables: object) => ({
  type: 'boiler-repair',
  title: `Boiler at ${address}`,
  client: 'Samuel Okafor',
  variables: { address, ...variables },
});

test('the tasks of a case just raised wait in the queue of whoever has to do them, by its variables', async () => {
  const leo = await world.staff('Leo Marchetti');
  await leo.open('/queues');
  const withGas = await casework.raise(manager, boiler('Kiln Lane 1', unsafe));
  const without = await casework.raise(manager, boiler('Kiln Lane 2', safe));
  const rulesOf = async (file: typeof withGas) =>
    (await casework.tasks(manager, file)).map(({ rule }) => rule);
  expect(await rulesOf(withGas)).toEqual(['Emergency visit', 'Visit of every boiler']);
  expect(await rulesOf(without)).toEqual(['Visit of every boiler']);
  await leo.open('/queues');
  await leo.row(await casework.taskOf(manager, withGas, 'Emergency visit')).waitFor();
  await leo.row(await casework.taskOf(manager, without, 'Boiler visit')).waitFor();
  expect(await leo.page.getByText('Emergency visit: Kiln Lane 2').count()).toBe(0);
});

test('of two people who claim a task that a rule made one gets it and the other learns who', async () => {
  const file = await casework.raise(manager, boiler('Kiln Lane 3', unsafe));
  const task = await casework.taskOf(manager, file, 'Emergency visit');
  const [leo, sana] = [await world.staff('Leo Marchetti'), await world.staff('Sana Qureshi')];
  await Promise.all([leo.open('/queues'), sana.open('/queues')]);
  const claim = (app: typeof leo) => app.page.getByRole('button', { name: `Claim ${task.number}` });
  await Promise.all([claim(leo).waitFor(), claim(sana).waitFor()]);
  await Promise.all([claim(leo).click(), claim(sana).click()]);
  const winner = await Promise.race([
    leo.says(`${task.number} is yours`).then(() => leo),
    sana.says(`${task.number} is yours`).then(() => sana),
  ]);
  const loser = winner === leo ? sana : leo;
  const name = winner === leo ? 'Leo Marchetti' : 'Sana Qureshi';
  await loser.row(task).getByText(`${name} claimed this`).waitFor();
  const claims = (await casework.history(manager, file)).filter(({ verb }) => verb === 'CLAIMED');
  expect(claims.map(({ actor }) => actor)).toEqual([name]);
});

test('a task cancelled by keys leaves its reason as a private note in the case and mails whoever held it', async () => {
  const file = await casework.raise(manager, boiler('Kiln Lane 4', safe));
  const task = await casework.taskOf(manager, file, 'Boiler visit');
  await world.records.move('Leo Marchetti', 'claimTask', task);
  const tomas = await world.staff(manager);
  await tomas.openTask(task);
  await tomas.press('Shift+C');
  const reason = tomas.dialog.getByLabel('Why are you cancelling this task?');
  await focused('the reason', reason);
  await tomas.page.keyboard.type('The tenant moved out.');
  await tomas.press('Control+Enter');
  await tomas.says(`${task.number} cancelled`);
  const [last] = await casework.history(manager, file);
  expect(last).toEqual({
    verb: 'CANCEL',
    actor: manager,
    words: 'The tenant moved out.',
    audience: 'INTERNAL',
  });
  const { email } = world.person('Leo Marchetti');
  const mail = await world.product.mail.waitForMail(
    ({ subject, text, envelopeTo }) =>
      envelopeTo.includes(email) &&
      subject?.includes(task.title) === true &&
      text?.includes('The tenant moved out.') === true,
    60,
  );
  expect(mail.text).toContain(`cancelled ${task.number}`);
});

test('a task that its type does not let anybody cancel says so instead of offering it', async () => {
  const file = await casework.raise(manager, boiler('Kiln Lane 5', unsafe));
  const task = await casework.taskOf(manager, file, 'Emergency visit');
  const tomas = await world.staff(manager);
  await tomas.openTask(task);
  await tomas.page.getByText('Tasks of this type cannot be cancelled.').first().waitFor();
  expect(await tomas.offered(task)).not.toContain('Cancel task');
});
