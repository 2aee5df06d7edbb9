import { expect, test } from '@jest/globals';
import { type TaskReason, type TaskStatus, taskStatuses } from '@docket/domain';
import fc from 'fast-check';

import { type Part, peopleAfter, type PeopleState, personIdsWith } from './task.people.ts';

const state: PeopleState = {
  creatorId: 'ana',
  assigneeId: 'ben',
  status: 'NEW',
  deleted: false,
  actorId: 'ana',
};

const rowOf = (personId: string, parts: readonly Part[], after: PeopleState, change = {}) =>
  peopleAfter(parts, after, change).rows.find((row) => row.personId === personId);

test('a new task is pending with its assignee, new to them, and created by its creator', () => {
  const { rows, goneIds } = peopleAfter([], state);
  expect(goneIds).toEqual([]);
  expect(rows).toEqual(
    expect.arrayContaining([
      {
        personId: 'ben',
        reasons: ['ASSIGNEE'],
        pending: true,
        created: false,
        related: false,
        open: true,
        seen: 'NEW',
      },
      {
        personId: 'ana',
        reasons: ['CREATOR'],
        pending: false,
        created: true,
        related: false,
        open: true,
        seen: 'SEEN',
      },
    ]),
  );
});

test.each<[TaskStatus, boolean]>([
  ['NEW', true],
  ['IN_PROGRESS', true],
  ['WAITING', true],
  ['REOPENED', true],
  ['RESOLVED', false],
  ['CANCELLED', false],
])('a task that is %s is pending: %s', (status, pending) => {
  expect(rowOf('ben', [], { ...state, status })).toMatchObject({ pending, open: pending });
});

test('whoever a task leaves keeps it among the related ones, and who has it does not', () => {
  const parts: Part[] = [{ personId: 'ben', reasons: ['ASSIGNEE', 'COMMENTED'] }];
  expect(rowOf('ben', parts, state)).toMatchObject({ related: false });
  expect(rowOf('ben', parts, { ...state, assigneeId: 'cleo' })).toMatchObject({
    related: true,
    pending: false,
  });
});

test('a deleted task is in nobody’s list', () => {
  const parts: Part[] = [{ personId: 'olga', reasons: ['WATCHING'] }];
  const { rows } = peopleAfter(parts, { ...state, deleted: true });
  expect(rows.some((row) => row.pending || row.created || row.related || row.open)).toBe(false);
});

test('whoever becomes the assignee no longer counts as a helper', () => {
  const parts: Part[] = [{ personId: 'ben', reasons: ['CO_ASSIGNEE'] }];
  expect(rowOf('ben', parts, state)?.reasons).toEqual(['ASSIGNEE']);
});

test('somebody without a reason left is gone', () => {
  const parts: Part[] = [{ personId: 'olga', reasons: ['WATCHING'] }];
  expect(peopleAfter(parts, state, { watcherIds: [] }).goneIds).toEqual(['olga']);
});

test('what was seen stays seen until the task comes to somebody anew', () => {
  const parts: Part[] = [
    { personId: 'ben', reasons: ['ASSIGNEE'] },
    { personId: 'cleo', reasons: ['COMMENTED'] },
  ];
  expect(rowOf('ben', parts, state)?.seen).toBe('KEEP');
  expect(rowOf('cleo', parts, { ...state, assigneeId: 'cleo' })?.seen).toBe('NEW');
});

const person = fc.constantFrom('ana', 'ben', 'cleo', 'dan');
const lasting = fc.constantFrom<TaskReason>(
  'FORWARDED',
  'RETURNED',
  'REASSIGNED',
  'COMMENTED',
  'ATTACHED',
  'MENTIONED',
);
const involvements = fc.array(fc.record({ personId: person, reason: lasting }), { maxLength: 5 });
const anyState = fc.record({
  creatorId: person,
  assigneeId: fc.option(person),
  status: fc.constantFrom(...taskStatuses),
  deleted: fc.boolean(),
  actorId: person,
});

test('taking back what a change gave people leaves everyone with the reasons they had', () => {
  fc.assert(
    fc.property(anyState, anyState, involvements, involvements, (first, second, had, add) => {
      const before = peopleAfter([], first, { add: had }).rows;
      const changed = peopleAfter(before, { ...second, creatorId: first.creatorId }, { add });
      const restored = peopleAfter(changed.rows, first, { remove: changed.given }).rows;
      const reasons = (rows: readonly Part[]) =>
        new Map(rows.map((row) => [row.personId, new Set(row.reasons)]));
      expect(reasons(restored)).toEqual(reasons(before));
    }),
  );
});

test('there is one creator, at most one assignee, and they are who the task says', () => {
  fc.assert(
    fc.property(anyState, involvements, (after, add) => {
      const { rows } = peopleAfter([], after, { add });
      expect(personIdsWith(rows, 'CREATOR')).toEqual([after.creatorId]);
      expect(personIdsWith(rows, 'ASSIGNEE')).toEqual([after.assigneeId].filter((id) => id !== null));
    }),
  );
});
