import { expect, test } from '@jest/globals';
import { source } from 'axe-core';

test('the accessibility checker carries its own source', () => {
  expect(source.length).toBeGreaterThan(0);
});
