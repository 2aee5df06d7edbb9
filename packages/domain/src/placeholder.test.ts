import { expect, test } from '@jest/globals';
import { taskStatuses } from './index.ts';

test('there are six statuses', () => {
  expect(taskStatuses).toHaveLength(6);
});
