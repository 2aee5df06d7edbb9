import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { axeCheck, launchBrowser } from '@docket/testing/browser';

import { renderMail } from './mail-template.ts';

const content = {
  heading: 'T-1042 was sent to Housing',
  lines: ['Ana Ruiz sent it with the words:', 'Please <b>call</b> "Tom & Co"\nbefore noon.'],
  button: { label: 'Open T-1042', url: 'https://docket.example.org/tasks/T-1042?tab=files&x=1' },
  reason: 'You get this because you work in Housing.',
  change: { label: 'Change', url: 'https://docket.example.org/settings/notifications' },
};

let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test('the text says everything in order, the reason below a signature line', () => {
  expect(renderMail(content).text).toBe(
    [
      'T-1042 was sent to Housing',
      '',
      'Ana Ruiz sent it with the words:',
      '',
      'Please <b>call</b> "Tom & Co"',
      'before noon.',
      '',
      'Open T-1042:',
      'https://docket.example.org/tasks/T-1042?tab=files&x=1',
      '',
      '-- ',
      'You get this because you work in Housing.',
      'Change: https://docket.example.org/settings/notifications',
      '',
    ].join('\n'),
  );
});

test('the words of people are no markup in the HTML', () => {
  const { html } = renderMail({
    ...content,
    heading: '<script>alert(1)</script>',
    reason: "<img src=x onerror='1'>",
  });
  expect(html).toContain('Please &lt;b&gt;call&lt;/b&gt; &quot;Tom &amp; Co&quot;<br>before noon.');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toMatch(/<script|<img|<b>/);
});

test('a button may not run code', () => {
  const button = { label: 'Open', url: 'data:text/html,<script>alert(1)</script>' };
  expect(() => renderMail({ ...content, button })).toThrow('web page');
});

test('a mail without a button and a choice has no link', () => {
  const { text, html } = renderMail({ ...content, button: null, change: null });
  expect(html).not.toContain('<a ');
  expect(text).not.toContain('https:');
});

test('a browser shows it without barriers, and its link leads where it says', async () => {
  const page = await browser.newPage();
  await page.setContent(renderMail(content).html);
  expect(await axeCheck(page)).toEqual([]);
  const link = page.getByRole('link', { name: 'Open T-1042' });
  expect(await link.getAttribute('href')).toBe(content.button.url);
  const change = page.getByRole('link', { name: 'Change' });
  expect(await change.getAttribute('href')).toBe(content.change.url);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(content.heading);
});
