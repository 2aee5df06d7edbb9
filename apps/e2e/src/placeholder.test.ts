import { expect, test } from '@jest/globals';
import { chromium } from 'playwright-core';

test('the browser driver can be loaded', () => {
  expect(chromium.name()).toBe('chromium');
});
