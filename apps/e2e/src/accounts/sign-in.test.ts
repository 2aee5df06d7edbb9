import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';

import { focused } from '../driver/focus.ts';
import { openWorld, type World } from '../driver/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterEach(async () => expect(await world.leave()).toEqual([]));
afterAll(() => world.close());

test('staff sign in with email and password and land on what waits for them', async () => {
  const { email, password } = world.person('Grace Whitfield');
  const { page } = await world.stranger();
  await page.goto(world.product.staffUrl);
  await page.getByLabel('Email').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: /^Pending with me/u }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/tasks/pending');
});

test('an unknown address and a wrong password get the same answer', async () => {
  const visitor = await world.stranger();
  const { page } = visitor;
  await page.goto(world.product.staffUrl);
  const answers: string[] = [];
  for (const email of [world.person('Grace Whitfield').email, 'nobody@larkfield.example']) {
    await page.getByLabel('Email').fill(email);
    await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    answers.push(await alert.innerText());
    await page.reload();
  }
  visitor.forgive(/401|403/u);
  expect(answers[0]).toContain('do not belong together');
  expect(answers[1]).toBe(answers[0]);
});

test('an empty sign-in says what is missing at its field', async () => {
  const { page } = await world.stranger();
  await page.goto(world.product.staffUrl);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Enter your email address.').waitFor();
  await focused('the email address', page.getByLabel('Email'));
});

test('whoever asks for a page of the portal signs in first and then gets that page', async () => {
  const { email, password } = world.person('Margaret Ellison');
  const { page } = await world.stranger();
  await page.goto(`${world.product.portalUrl}/cases`);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your cases' }).waitFor();
});

test('after signing out the pages are closed', async () => {
  const grace = await world.staff('Grace Whitfield');
  await grace.openTab('pending');
  await grace.page.getByRole('button', { name: 'Account: Grace Whitfield' }).click();
  await grace.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await grace.page.getByRole('button', { name: 'Sign in' }).waitFor();
  await grace.page.goto(`${grace.url}/tasks/pending`);
  await grace.page.getByRole('button', { name: 'Sign in' }).waitFor();
});
