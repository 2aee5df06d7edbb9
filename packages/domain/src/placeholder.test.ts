import { expect, test } from '@jest/globals';
import { taskStatuses } from './workflow/vocabulary.ts';

test('there are six statuses', () => {
  expect(taskStatuses).toHaveLength(6);
});
