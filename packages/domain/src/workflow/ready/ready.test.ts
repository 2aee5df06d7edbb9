import { describe, expect, test } from '@jest/globals';

import { checkWorkflow } from '../check.ts';
import { decide } from '../decide.ts';
import { actor, client, people, staff, taskWith } from '../fixtures.ts';
import { phaseOfStatus } from '../vocabulary.ts';
import type { Workflow } from '../workflow.ts';
import { approvalWorkflow } from './approval.ts';
import { caseTaskWorkflow } from './case-task.ts';
import { documentSubmissionWorkflow } from './document-submission.ts';
import { readyWorkflows } from './ready.ts';
import { serviceDeskWorkflow } from './service-desk.ts';

const moment = { now: '2026-11-22T10:00:00.000Z', today: '2026-11-22' };
const sam = actor(people.sam);
const maria = actor(people.maria, { kind: 'CLIENT_CONTACT' });
const contact = { id: people.maria, kind: 'CLIENT_CONTACT', active: true, departmentIds: [] } as const;

describe.each(readyWorkflows.map((workflow) => [workflow.key, workflow] as const))('%s', (_, workflow) => {
  test('has nothing to be found', () => {
    expect(checkWorkflow(workflow)).toEqual([]);
  });

  test('asks why whenever a task is given up, under the one name the history knows', () => {
    const dropping = Object.entries(workflow.actions).filter(
      ([, { to }]) => to !== null && phaseOfStatus[to] === 'DROPPED',
    );
    expect(dropping.map(([name, { comment }]) => [name, comment])).toEqual([['CANCEL', 'REQUIRED']]);
  });
});

test('each has a key of its own', () => {
  expect(readyWorkflows.map(({ key }) => key)).toEqual([
    'standard',
    'case-task',
    'service-desk',
    'approval',
    'document-submission',
  ]);
});

/** What somebody does to a task in some place, and where it stands afterwards or why not. */
type Row = readonly [Workflow, place: string, action: string, after: string];

const rows: readonly Row[] = [
  [caseTaskWorkflow, 'NEW', 'COMPLETE', 'RESOLVED'],
  [caseTaskWorkflow, 'NEW', 'CANCEL', 'CANCELLED'],
  [caseTaskWorkflow, 'RESOLVED', 'REOPEN', 'NEW'],
  [caseTaskWorkflow, 'CANCELLED', 'REOPEN', 'NEW'],
  [caseTaskWorkflow, 'NEW', 'DOING', 'UNKNOWN_ACTION'],
  [serviceDeskWorkflow, 'IN_PROGRESS', 'WAIT', 'WAITING'],
  [serviceDeskWorkflow, 'NEW', 'WAIT', 'WRONG_STATUS'],
  [serviceDeskWorkflow, 'WAITING', 'ANSWERED', 'IN_PROGRESS'],
  [serviceDeskWorkflow, 'WAITING', 'COMPLETE', 'RESOLVED'],
  [serviceDeskWorkflow, 'WAITING', 'CANCEL', 'CANCELLED'],
  [approvalWorkflow, 'NEW', 'APPROVE', 'RESOLVED/approved'],
  [approvalWorkflow, 'REOPENED', 'REJECT', 'RESOLVED/rejected'],
  [approvalWorkflow, 'NEW', 'ASK', 'WAITING'],
  [approvalWorkflow, 'WAITING', 'APPROVE', 'WRONG_STATUS'],
  [approvalWorkflow, 'WAITING', 'ANSWER', 'NEW'],
  [approvalWorkflow, 'RESOLVED/rejected', 'REOPEN', 'REOPENED'],
  [documentSubmissionWorkflow, 'NEW', 'RECEIVE', 'IN_PROGRESS/received'],
  [documentSubmissionWorkflow, 'IN_PROGRESS/received', 'CHECK', 'IN_PROGRESS/checking'],
  [documentSubmissionWorkflow, 'IN_PROGRESS/checking', 'CHECK', 'WRONG_STAGE'],
  [documentSubmissionWorkflow, 'IN_PROGRESS/received', 'ACCEPT', 'WRONG_STAGE'],
  [documentSubmissionWorkflow, 'IN_PROGRESS/checking', 'ACCEPT', 'RESOLVED'],
  [documentSubmissionWorkflow, 'IN_PROGRESS/checking', 'ASK_AGAIN', 'WAITING'],
  [documentSubmissionWorkflow, 'IN_PROGRESS/checking', 'CANCEL', 'CANCELLED'],
];

test.each(rows.map((row) => [row[0].key, row[1], row[2], row[3], row] as const))(
  '%s: at %s, %s leads to %s',
  (...[, , , , [workflow, place, action, after]]) => {
    const [status = '', stage = null] = place.split('/');
    const known = Object.keys(phaseOfStatus).find((one): one is keyof typeof phaseOfStatus => one === status);
    const task = taskWith({ status: known ?? 'NEW', stage });
    const request = { action, comment: 'Because', person: contact, ...moment };
    const outcome = decide(workflow, task, sam, request);
    const changes = outcome.ok ? { status: task.status, stage: task.stage, ...outcome.value.changes } : null;
    const reached = changes && [changes.status, changes.stage].filter((one) => one !== null).join('/');
    expect(reached ?? (outcome.ok ? null : outcome.refusal.code)).toBe(after);
  },
);

test('deciding at once counts as having worked on it', () => {
  expect(decide(approvalWorkflow, taskWith(), sam, { action: 'APPROVE', ...moment })).toMatchObject({
    value: { changes: { startedAt: moment.now, completedAt: moment.now, percentComplete: 100 } },
  });
});

test('deciding again forgets the decision', () => {
  const task = taskWith({ status: 'RESOLVED', stage: 'approved' });
  expect(decide(approvalWorkflow, task, sam, { action: 'REOPEN', ...moment })).toMatchObject({
    value: { changes: { status: 'REOPENED', stage: null, completedAt: null, percentComplete: 0 } },
  });
});

test('what a client hands in goes to whoever asked for it, and back to the client with the words', () => {
  const task = taskWith({ assigneeId: people.maria, creator: staff(people.ana) });
  expect(
    decide(documentSubmissionWorkflow, task, maria, { action: 'SUBMIT', comment: 'Here', ...moment }),
  ).toMatchObject({ value: { changes: { assigneeId: people.ana, stage: 'received' }, audience: 'CLIENT' } });
  const handedIn = taskWith({ status: 'IN_PROGRESS', stage: 'checking', creator: client(people.ana) });
  const again = { action: 'ASK_AGAIN', comment: 'Page 2 is missing', ...moment };
  expect(decide(documentSubmissionWorkflow, handedIn, sam, { ...again, person: contact })).toMatchObject({
    value: { changes: { assigneeId: people.maria, audience: 'CLIENT' }, audience: 'CLIENT' },
  });
  expect(decide(documentSubmissionWorkflow, handedIn, sam, again)).toMatchObject({
    refusal: { code: 'PERSON_REQUIRED' },
  });
});
