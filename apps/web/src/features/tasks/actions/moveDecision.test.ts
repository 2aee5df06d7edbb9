import { expect, test } from '@jest/globals';
import { emptyActionForm, type TaskMove } from '@docket/ui';
import type { ActionableTaskFragment } from '#gql';
import { type DecidingMove, decideMove } from './moveDecision.ts';

const ana = { __typename: 'Person' as const, id: 'Person-1', name: 'Ana Ruiz', kind: 'STAFF' as const };
const sam = { __typename: 'Person' as const, id: 'Person-2', name: 'Sam Okafor', kind: 'STAFF' as const };
const open = { __typename: 'ActionAvailability' as const, available: true, refusal: null };

const task: ActionableTaskFragment = {
  __typename: 'Task',
  id: 'T1',
  number: 'TASK-1',
  title: 'Inspect boiler',
  status: 'NEW',
  version: 1,
  dueOn: null,
  editableFields: [],
  assignee: ana,
  creator: sam,
  department: { __typename: 'Department', id: 'D1', name: 'Housing' },
  actions: [],
  claim: open,
  reassign: open,
  delete: open,
};

function decided(move: TaskMove, more: Partial<DecidingMove> = {}, form: object = {}) {
  return decideMove({
    task,
    request: {
      taskId: 'T1',
      expectedVersion: 1,
      move,
      form: { ...emptyActionForm, ...form },
      takeOver: false,
      idempotencyKey: 'key',
    },
    viewer: ana,
    chosen: null,
    now: '2025-11-14T10:00:00.000Z',
    today: '2025-11-14',
    ...more,
  });
}

const started = { ...task, status: 'IN_PROGRESS' as const };

test('starting and completing change what the workflow says', () => {
  expect(decided('DOING')?.changes).toMatchObject({ status: 'IN_PROGRESS' });
  expect(decided('COMPLETE', { task: started })?.changes).toEqual({
    status: 'RESOLVED',
    completedAt: '2025-11-14T10:00:00.000Z',
    percentComplete: 100,
  });
});

test('starting what nobody holds gives it to whoever starts it', () => {
  expect(decided('DOING', { task: { ...task, assignee: null } })?.changes.assigneeId).toBe('Person-1');
});

test('forwarding leads to the department, to the person chosen or to its queue, and leaves a reason behind', () => {
  const legal = { departmentId: 'D2' };
  expect(decided('FORWARD', { chosen: sam }, legal)).toMatchObject({
    changes: { assigneeId: 'Person-2', departmentId: 'D2' },
    involves: [{ personId: 'Person-1', reason: 'FORWARDED' }],
  });
  expect(decided('FORWARD', {}, legal)?.changes.assigneeId).toBeNull();
});

test('a reply goes to whom the server named', () => {
  expect(decided('REPLY', { task: started })?.changes).toMatchObject({
    status: 'NEW',
    assigneeId: 'Person-2',
  });
});

test('claiming, reassigning and postponing change holder and day', () => {
  expect(decided('CLAIM', { task: { ...task, assignee: null } })?.changes).toEqual({
    assigneeId: 'Person-1',
  });
  expect(decided('REASSIGN', { chosen: sam })?.changes.assigneeId).toBe('Person-2');
  expect(decided('POSTPONE', {}, { dueOn: '2025-11-21' })?.changes).toEqual({ dueOn: '2025-11-21' });
});

test('what the workflow refuses is not shown: a cancel without words, a forward to nowhere', () => {
  expect(decided('CANCEL')).toBeNull();
  expect(decided('FORWARD')).toBeNull();
});
