import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';

import { axeCheck } from './axeCheck.ts';
import { launchBrowser } from './launchBrowser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

async function open(body: string): Promise<Awaited<ReturnType<Browser['newPage']>>> {
  const page = await browser.newPage();
  await page.setContent(`<html lang="en"><head><title>Test</title></head><body>${body}</body></html>`);
  return page;
}

test('a page is drawn and clicked in a real browser', async () => {
  const page = await open(`<button onclick="this.textContent = 'Done'">Go</button>`);
  await page.getByRole('button', { name: 'Go' }).click();
  expect(await page.getByRole('button').textContent()).toBe('Done');
  expect((await page.screenshot()).length).toBeGreaterThan(1000);
});

test('barriers are named with the element that has them', async () => {
  const page = await open('<main><h1>Title</h1><button></button></main>');
  expect(await axeCheck(page)).toEqual([expect.stringContaining('button-name (critical)')]);
});

test('an accessible page has no findings', async () => {
  const page = await open('<main><h1>Title</h1><button>Go</button></main>');
  expect(await axeCheck(page)).toEqual([]);
});
