import { describe, expect, test } from '@jest/globals';

import { caseActors, caseWith } from './fixtures.ts';
import { availableStages, decideStage } from './stage.ts';
import { caseRoles } from './vocabulary.ts';

const stages = [
  { key: 'request', label: 'Request' },
  { key: 'review', label: 'Review' },
  { key: 'decision', label: 'Decision' },
];

test.each(['OPEN', 'ON_HOLD', 'REOPENED'] as const)('a case that is %s moves to a stage', (status) => {
  const outcome = decideStage(stages, caseWith({ status, stage: 'request' }), caseActors.OWNER, 'decision');
  expect(outcome).toEqual({
    ok: true,
    value: { changes: { stage: 'decision' }, words: null, audience: 'INTERNAL' },
  });
});

test.each([...caseRoles, 'NOBODY' as const])('%s moves it only as one of the staff in it', (role) => {
  const outcome = decideStage(stages, caseWith(), caseActors[role], 'review');
  const may = role !== 'CLIENT' && role !== 'NOBODY';
  expect(outcome.ok ? null : outcome.refusal.code).toBe(may ? null : 'WRONG_ROLE');
});

describe('a move is refused', () => {
  test.each([
    ['when the case is closed', { status: 'CLOSED' }, 'review', 'CASE_CLOSED', 'This case is closed.'],
    ['when it is cancelled', { status: 'CANCELLED' }, 'review', 'CASE_CLOSED', 'This case is cancelled.'],
    ['to an unknown stage', {}, 'appeal', 'UNKNOWN_STAGE', 'This case’s type has no stage appeal.'],
    ['to where it is', { stage: 'review' }, 'review', 'ALREADY_THERE', 'The case is already at Review.'],
  ] as const)('%s', (...[, facts, stage, code, message]) => {
    expect(decideStage(stages, caseWith(facts), caseActors.OWNER, stage)).toMatchObject({
      refusal: { code, message },
    });
  });

  test('with the stages there are as the remedy', () => {
    expect(decideStage(stages, caseWith(), caseActors.OWNER, 'appeal')).toMatchObject({
      refusal: { remedy: 'Choose Request, Review, or Decision.' },
    });
    expect(decideStage([], caseWith(), caseActors.OWNER, 'review')).toMatchObject({
      refusal: { remedy: 'Cases of this type have no stages.' },
    });
  });
});

test('every stage is offered with the reason why not', () => {
  const options = availableStages(stages, caseWith({ stage: 'review' }), caseActors.PARTICIPANT);
  expect(options.map(({ stage, available, refusal }) => [stage, available, refusal?.code])).toEqual([
    ['request', true, undefined],
    ['review', false, 'ALREADY_THERE'],
    ['decision', true, undefined],
  ]);
});
