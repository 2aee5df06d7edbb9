import { axeCheck } from '@docket/testing/browser';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { Casework } from '../driver/casework.ts';
import type { PortalApp } from '../driver/portal.ts';
import { openWorld, screens, type World } from '../driver/world.ts';

const client = 'Margaret Ellison';
const manager = 'Tomás Rivera';

let world: World;
let casework: Casework;
beforeAll(async () => {
  world = await openWorld();
  casework = new Casework(world.records);
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

/** What stands in somebody's way on the page they are on. */
async function barriers({ page, visitor }: PortalApp): Promise<readonly string[]> {
  await visitor.settled();
  const overflow = await visitor.overflow();
  return [...(await axeCheck(page)), ...(overflow > 0 ? [`${page.url()} is ${overflow} px too wide`] : [])];
}

/** Asks for a repair as a client does and gives the reference. */
async function askForRepair(margaret: PortalApp, address: string): Promise<string> {
  const { page } = margaret;
  const goOn = () => margaret.button('Continue').click();
  await margaret.open('/');
  await margaret.link('Ask for something').click();
  await margaret.link('Boiler repair').click();
  await page.getByText('Question 1 of 5').waitFor();
  await goOn();
  await page.getByRole('alert').getByRole('link', { name: 'Enter “Address”.' }).click();
  await page.getByRole('textbox', { name: 'Address' }).fill(address);
  await goOn();
  await page.getByRole('textbox', { name: 'Age of the boiler (optional)' }).fill('12');
  expect(await barriers(margaret)).toEqual([]);
  await page.reload();
  await margaret.open('/');
  await margaret.page.getByText(/^You started this on/u).waitFor();
  await page.getByRole('region', { name: 'Requests you have started' }).getByRole('link').click();
  await page.getByRole('textbox', { name: 'Address' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Address' }).inputValue()).toBe(address);
  await goOn();
  await goOn();
  for (const [question, answer] of [
    ['No hot water', 'Yes'],
    ['Smell of gas', 'Yes'],
    ['Vulnerable tenant', 'No'],
  ] as const) {
    await page
      .getByRole('group', { name: `${question} (optional)` })
      .getByRole('radio', { name: answer })
      .check();
    await goOn();
  }
  await page.getByRole('textbox', { name: /anything else/u }).fill('The dog is friendly.');
  await goOn();
  await margaret.heading('Check your answers').waitFor();
  await page.getByText(address).waitFor();
  expect(await barriers(margaret)).toEqual([]);
  await margaret.button('Send request').click();
  await margaret.heading('Request sent').waitFor();
  expect(await barriers(margaret)).toEqual([]);
  const told = await page.getByText(/^Your reference is/u).innerText();
  return /BOILER-\d+/u.exec(told)?.[0] ?? '';
}

test.each(['desk', 'phone'] as const)(
  'on a %s a client asks for something, is asked in turn, hands in, and reads that the case is closed',
  async (screen) => {
    const margaret = await world.client(client, { viewport: screens[screen] });
    const { page } = margaret;
    const number = await askForRepair(margaret, `Mill Street ${screen}`);
    const { email } = world.person(client);
    const mail = await world.product.mail.waitForMail(
      ({ subject, envelopeTo }) => envelopeTo.includes(email) && subject?.includes(number) === true,
      60,
    );
    expect(mail.text).toContain(`Your reference is ${number}.`);

    const file = await casework.caseNumbered(manager, number);
    const made = await casework.tasks(manager, file);
    expect(made.map(({ rule }) => rule)).toEqual(['Emergency visit', 'Visit of every boiler']);
    const tomas = await world.staff(manager);
    await tomas.open(`/cases/${number}/tasks`);
    await tomas.page.getByText(`Emergency visit: Mill Street ${screen}`).first().waitFor();

    const asked = await casework.ask(manager, file, {
      type: 'document-request',
      title: `Send us a photo of the boiler (${screen})`,
      person: client,
    });
    await margaret.openTask(asked);
    expect(await barriers(margaret)).toEqual([]);
    await page.getByRole('main').getByRole('link', { name: 'Hand in' }).click();
    await margaret.heading('Hand in').waitFor();
    await page.getByRole('textbox', { name: 'Note (optional)' }).fill('Taken this morning.');
    expect(await barriers(margaret)).toEqual([]);
    await margaret.button('Hand in').click();
    await page.getByText('We have this now. We will write to you if we need more.').waitFor();
    await tomas.openTask(asked);
    await tomas.timeline.getByText('Taken this morning.').waitFor();

    await margaret.open(`/cases/${number}`);
    await page.getByRole('region', { name: 'How far it is' }).getByText('You are here').waitFor();
    await page.getByRole('region', { name: 'Messages' }).getByText('Taken this morning.').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('Emergency visit');
    expect(await barriers(margaret)).toEqual([]);
    await margaret.link('This is sorted').click();
    await margaret.button('Yes, this is sorted').click();
    await page.getByText(/We still have things to finish/u).waitFor();

    await casework.finish(manager, file, 'Repaired');
    await margaret.open(`/cases/${number}`);
    await page.getByText('This case is closed. You do not need to do anything.').waitFor();
  },
  240_000,
);

test('what a client has begun, and their case, is nothing another client finds', async () => {
  const margaret = await world.client(client);
  const number = await askForRepair(margaret, 'Mill Street 9');
  await margaret.open('/requests/new/boiler-repair');
  await margaret.page.getByRole('textbox', { name: 'Address' }).fill('Mill Street 10');
  await margaret.button('Continue').click();
  await margaret.page.getByText('Question 2 of 5').waitFor();
  const helen = await world.client('Helen Marsh');
  await helen.page.goto(`${helen.url}/cases/${number}`);
  await helen.heading('We cannot find this case').waitFor();
  await helen.open('/requests/new/boiler-repair');
  expect(await helen.page.getByRole('textbox', { name: 'Address' }).inputValue()).toBe('');
});
