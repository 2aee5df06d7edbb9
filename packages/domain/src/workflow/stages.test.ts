import { describe, expect, test } from '@jest/globals';

import { availableActions, decide } from './decide.ts';
import { workflowDiagram } from './diagram.ts';
import { actor, people, taskWith } from './fixtures.ts';
import { documentSubmissionWorkflow } from './ready/document-submission.ts';

const moment = { now: '2026-11-22T10:00:00.000Z', today: '2026-11-22' };
const sam = actor(people.sam);
const handedIn = (stage: string | null) => taskWith({ status: 'IN_PROGRESS', stage });

describe('an action between stages', () => {
  test('changes the stage alone', () => {
    const outcome = decide(documentSubmissionWorkflow, handedIn('received'), sam, {
      action: 'CHECK',
      ...moment,
    });
    expect(outcome.ok && outcome.value.changes).toEqual({ stage: 'checking' });
  });

  test('is refused at another stage, with the step that helps', () => {
    const outcome = decide(documentSubmissionWorkflow, handedIn('received'), sam, {
      action: 'ACCEPT',
      ...moment,
    });
    expect(outcome).toEqual({
      ok: false,
      refusal: {
        code: 'WRONG_STAGE',
        message:
          'Accept is possible while a task is Handed in · Being checked; this one is Handed in · Received.',
        remedy: 'Use Start checking first.',
      },
    });
  });

  test('leaving a status with stages leaves the stage', () => {
    const outcome = decide(documentSubmissionWorkflow, handedIn('checking'), sam, {
      action: 'ACCEPT',
      ...moment,
    });
    expect(outcome).toMatchObject({ value: { changes: { status: 'RESOLVED', stage: null } } });
  });

  test('keeping the status keeps the stage', () => {
    const forward = { action: 'FORWARD', departmentId: 'legal', ...moment };
    const outcome = decide(documentSubmissionWorkflow, handedIn('checking'), sam, forward);
    expect(outcome.ok && outcome.value.changes).not.toHaveProperty('stage');
  });
});

test.each([null, 'gone'])('a task at the stage %j counts as at the first one', (stage) => {
  const outcome = decide(documentSubmissionWorkflow, handedIn(stage), sam, { action: 'CHECK', ...moment });
  expect(outcome).toMatchObject({ value: { changes: { stage: 'checking' } } });
});

test('what is offered says which stage it leads to', () => {
  const offered = availableActions(documentSubmissionWorkflow, handedIn('received'), sam);
  expect(
    offered.filter(({ available }) => available).map(({ action, toStage }) => [action, toStage]),
  ).toEqual([
    ['CHECK', 'checking'],
    ['ASK_AGAIN', null],
    ['FORWARD', 'received'],
    ['CANCEL', null],
  ]);
});

test('names that every object has are no actions', () => {
  expect(
    decide(documentSubmissionWorkflow, taskWith(), sam, { action: 'constructor', ...moment }),
  ).toMatchObject({ refusal: { code: 'UNKNOWN_ACTION' } });
});

test('the diagram draws each stage as a state', () => {
  expect(workflowDiagram(documentSubmissionWorkflow).split('\n')).toEqual(
    expect.arrayContaining([
      '  IN_PROGRESS_received : Handed in · Received',
      '  NEW --> IN_PROGRESS_received : Mark as received',
      '  IN_PROGRESS_received --> IN_PROGRESS_checking : Start checking',
      '  IN_PROGRESS_checking --> RESOLVED : Accept',
    ]),
  );
});
