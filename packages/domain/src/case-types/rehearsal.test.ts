import { expect, test } from '@jest/globals';

import { caseType, facts, rule } from './fixtures.ts';
import { type PastMoment, rehearseRules } from './rehearsal.ts';

const raised = { event: 'RAISED' } as const;
const past: readonly PastMoment[] = [
  { caseId: 'a', event: raised, facts: facts({ gas: true, income: 1 }) },
  { caseId: 'b', event: raised, facts: facts({ gas: false }) },
  { caseId: 'b', event: { event: 'STAGE', stage: 'repair' }, facts: facts({ gas: true }) },
];
const before = caseType({
  rules: [
    rule('visit', { label: 'Visit' }),
    rule('gas', { label: 'Make it safe', when: 'variables.gas' }),
    rule('pay', { label: 'Pay', on: { event: 'STAGE', stage: 'repair' } }),
  ],
});

test('rules are compared at every moment of past cases, with what they were told then', () => {
  const after = caseType({
    rules: [rule('gas', { label: 'Gas', when: '!variables.gas' }), rule('visit', { label: 'Visit' })],
  });
  expect(rehearseRules(before, after, past, () => false)).toEqual({
    cases: 2,
    differences: [
      { rule: 'gas', label: 'Gas', more: 1, fewer: 1 },
      { rule: 'pay', label: 'Pay', more: 0, fewer: 1 },
    ],
    complete: true,
  });
});

test('the same rules make the same, and what there is no time for is left out', () => {
  expect(rehearseRules(before, before, past, () => false).differences).toEqual([]);
  let asked = 0;
  const none = caseType({ rules: [] });
  const rehearsed = rehearseRules(before, none, past, () => {
    asked += 1;
    return asked > 1;
  });
  expect(rehearsed).toMatchObject({ cases: 1, complete: false, differences: [{ fewer: 1 }, { fewer: 1 }] });
});
