import { readFile } from 'node:fs/promises';

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';

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

/** Text whose every byte differs from its neighbours, long enough for several network packets. */
function text(seed: string): Buffer {
  return Buffer.from(Array.from({ length: 9_000 }, (_, line) => `${seed} ${line * 7919}`).join('\n'));
}

async function choose(page: Page, button: Locator, name: string, bytes: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: bytes });
}

async function download(page: Page, link: Locator): Promise<Buffer> {
  const arrival = page.waitForEvent('download');
  await link.click();
  return readFile(await (await arrival).path());
}

test('a file that staff attach comes back byte for byte', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Keep the report', ...margarets });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.page.getByRole('tab', { name: /^Attachments/u }).click();
  const bytes = text('report');
  await choose(
    grace.page,
    grace.page.getByRole('button', { name: 'Attach internal files' }),
    'Report.txt',
    bytes,
  );
  const file = grace.page
    .getByRole('list', { name: 'Files of this task' })
    .getByRole('link', { name: 'Report.txt' });
  await file.waitFor();
  expect((await download(grace.page, file)).equals(bytes)).toBe(true);
  await grace.page.getByRole('tab', { name: 'Attachments 1' }).waitFor();
});

test('a client sees the file that is meant for them and nowhere the internal one', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Keep the letters', ...margarets });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.page.getByRole('tab', { name: /^Attachments/u }).click();
  const files = grace.page.getByRole('list', { name: 'Files of this task' });
  const [internal, shown] = [text('internal'), text('shown')];
  await choose(
    grace.page,
    grace.page.getByRole('button', { name: 'Attach internal files' }),
    'Internal.txt',
    internal,
  );
  await files.getByRole('link', { name: 'Internal.txt' }).waitFor();
  await choose(
    grace.page,
    grace.page.getByRole('button', { name: 'Attach files for Margaret' }),
    'Letter.txt',
    shown,
  );
  await files.getByRole('link', { name: 'Letter.txt' }).waitFor();

  const margaret = await world.client('Margaret Ellison');
  await margaret.openTask(task);
  const letter = margaret.page.getByRole('link', { name: 'Letter.txt' });
  expect((await download(margaret.page, letter)).equals(shown)).toBe(true);
  expect(await margaret.page.content()).not.toContain('Internal.txt');
});

test('the link of an internal file opens nothing for the client who got hold of it', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Keep the notes', ...margarets });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  await grace.page.getByRole('tab', { name: /^Attachments/u }).click();
  await choose(
    grace.page,
    grace.page.getByRole('button', { name: 'Attach internal files' }),
    'Notes.txt',
    text('notes'),
  );
  const link = grace.page
    .getByRole('list', { name: 'Files of this task' })
    .getByRole('link', { name: 'Notes.txt' });
  const address = new URL((await link.getAttribute('href')) ?? '', world.product.staffUrl);
  const margaret = await world.client('Margaret Ellison');
  const answer = await margaret.visitor.context.request.get(
    `${world.product.portalUrl}${address.pathname}${address.search}`,
  );
  expect(answer.status()).toBeGreaterThanOrEqual(400);
});

test('a file that the client adds is there for staff without a reload', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Wait for the proof', ...margarets });
  const grace = await world.staff('Grace Whitfield');
  await grace.openTask(task);
  const margaret = await world.client('Margaret Ellison');
  await margaret.openTask(task);
  const bytes = text('proof');
  await choose(margaret.page, margaret.button('Choose files'), 'Proof.txt', bytes);
  await margaret.page.getByText('Proof.txt was added.').waitFor();
  await grace.timeline.getByText('Proof.txt').waitFor();
  await grace.page.getByRole('tab', { name: 'Attachments 1' }).click();
  const file = grace.page
    .getByRole('list', { name: 'Files of this task' })
    .getByRole('link', { name: 'Proof.txt' });
  expect((await download(grace.page, file)).equals(bytes)).toBe(true);
});

test('a kind of file that nobody may attach is refused by name before a byte is sent', async () => {
  const task = await world.records.task('Daniel Osei', { title: 'Refuse the program', ...margarets });
  const margaret = await world.client('Margaret Ellison');
  await margaret.openTask(task);
  await choose(margaret.page, margaret.button('Choose files'), 'setup.exe', text('program'));
  await margaret.page.getByText(/^setup\.exe is a kind of file we cannot open\./u).waitFor();
});
