import { expect, test } from '@jest/globals';

test('scripts are tested on the Node of the lock file', () => {
  expect(process.version).toMatch(/^v24\./);
});
