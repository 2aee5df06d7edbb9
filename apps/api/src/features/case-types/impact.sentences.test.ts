import { expect, test } from '@jest/globals';

import { begunSentence } from './impact.sentences.ts';

test('cases and tasks keep their version', () => {
  expect(begunSentence('CASE_TYPE', 1, 2)).toBe(
    '1 open case was raised with version 2. It keeps it; what begins from now on follows the new one.',
  );
  expect(begunSentence('TASK_TYPE', 3, 1)).toMatch(/^3 open tasks were made with version 1\. They keep it;/u);
});

test('clocks keep theirs unless somebody moves them', () => {
  expect(begunSentence('CALENDAR', 1, 2)).toMatch(/^1 running clock was .* It keeps it unless you move it;/u);
  expect(begunSentence('SLA_POLICY', 4, 2)).toMatch(
    /^4 running clocks were started with version 2\. They keep it unless you move them;/u,
  );
});
