import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { migrationOf, placeAfterMigration } from './migration.ts';
import { type Place, placeKey, placesOf } from './place.ts';
import { approvalWorkflow } from './ready/approval.ts';
import { documentSubmissionWorkflow } from './ready/document-submission.ts';
import { readyWorkflows } from './ready/ready.ts';
import { serviceDeskWorkflow } from './ready/service-desk.ts';
import { standardWorkflow } from './standard.ts';
import { isEndPhase, phaseOfStatus, type TaskStatus } from './vocabulary.ts';
import type { Workflow } from './workflow.ts';

const at = (status: TaskStatus, stage: string | null = null): Place<TaskStatus> => ({ status, stage });
const keys = (places: readonly Place[]) => places.map(placeKey);

describe('the same place in another version', () => {
  const where = (before: Workflow, after: Workflow) =>
    migrationOf(before, after).map(({ from, to }) => [placeKey(from), to && placeKey(to)]);

  test('is found by status and stage; what is gone needs a choice', () => {
    expect(where(serviceDeskWorkflow, standardWorkflow)).toEqual([
      ['NEW', 'NEW'],
      ['IN_PROGRESS', 'IN_PROGRESS'],
      ['RESOLVED', 'RESOLVED'],
      ['CANCELLED', 'CANCELLED'],
      ['REOPENED', 'REOPENED'],
      ['WAITING', null],
    ]);
  });

  test('needs a choice where a status gains stages, none where it loses all of them', () => {
    expect(where(standardWorkflow, documentSubmissionWorkflow)).toContainEqual(['IN_PROGRESS', null]);
    expect(where(documentSubmissionWorkflow, standardWorkflow)).toContainEqual([
      'IN_PROGRESS/checking',
      'IN_PROGRESS',
    ]);
  });

  test('offers the nearest first, and never an end for what is open', () => {
    const step = migrationOf(standardWorkflow, documentSubmissionWorkflow).find(
      ({ from }) => from.status === 'IN_PROGRESS',
    );
    expect(keys(step?.choices ?? [])).toEqual([
      'IN_PROGRESS/received',
      'IN_PROGRESS/checking',
      'NEW',
      'WAITING',
      'REOPENED',
    ]);
  });
});

describe('where a task comes to stand', () => {
  const toStandard = { before: serviceDeskWorkflow, after: standardWorkflow };

  test('in the same place without a choice, or nowhere', () => {
    expect(placeAfterMigration({ ...toStandard, chosen: [] }, at('NEW'))).toEqual(at('NEW'));
    expect(placeAfterMigration({ ...toStandard, chosen: [] }, at('WAITING'))).toBeNull();
  });

  test('where it was chosen to', () => {
    const chosen = [{ from: at('WAITING'), to: at('IN_PROGRESS') }];
    expect(placeAfterMigration({ ...toStandard, chosen }, at('WAITING'))).toEqual(at('IN_PROGRESS'));
  });

  test.each([
    ['finish the work', 'WAITING', at('RESOLVED')],
    ['take it up again', 'RESOLVED', at('NEW')],
    ['turn done into given up', 'RESOLVED', at('CANCELLED')],
    ['name a place that is not there', 'WAITING', at('NEW', 'received')],
  ] as const)('not where the choice would %s', (_, from, to) => {
    const chosen = [{ from: at(from), to }];
    expect(placeAfterMigration({ ...toStandard, chosen }, at(from))).toBeNull();
  });

  test('a task without a stage counts as at the first one', () => {
    const chosen = [{ from: at('RESOLVED', 'approved'), to: at('RESOLVED') }];
    const migration = { before: approvalWorkflow, after: standardWorkflow, chosen };
    expect(placeAfterMigration(migration, at('RESOLVED'))).toEqual(at('RESOLVED'));
  });
});

test('between any two workflows, every task stays open or over, in a place the new one has', () => {
  const pair = fc.constantFrom(...readyWorkflows);
  fc.assert(
    fc.property(pair, pair, fc.nat(), (before, after, pick) => {
      for (const { from, to, choices } of migrationOf(before, after)) {
        const chosen = choices[pick % Math.max(choices.length, 1)];
        for (const place of [to, chosen].filter((one) => one !== undefined && one !== null)) {
          expect(keys(placesOf(after))).toContain(placeKey(place));
          const [was, is] = [from, place].map(
            ({ status }) => Object.entries(phaseOfStatus).find(([key]) => key === status)?.[1],
          );
          expect(isEndPhase(is ?? 'TODO')).toBe(isEndPhase(was ?? 'TODO'));
        }
      }
    }),
  );
});

test('moving to the same version changes nothing', () => {
  for (const workflow of readyWorkflows) {
    for (const { from, to } of migrationOf(workflow, workflow)) expect(to).toEqual(from);
  }
});
