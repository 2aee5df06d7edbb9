import { describe, expect, test } from '@jest/globals';

import { taskFields } from '../workflow/vocabulary.ts';
import { editableFields } from './fields.ts';
import { clientSees, staffSees } from './visibility.ts';

const open = { status: 'IN_PROGRESS', deleted: false } as const;

describe('which fields may change (F30)', () => {
  test.each(['CREATOR', 'MANAGER', 'CASE_MANAGER', 'ADMINISTRATOR'] as const)(
    '%s: all but the department',
    (role) => {
      expect(editableFields([role], open)).toEqual(taskFields.filter((field) => field !== 'DEPARTMENT'));
    },
  );

  test('holders: planning, people and the answers to its form only', () => {
    const fields = ['START_ON', 'DUE_ON', 'PERCENT_COMPLETE', 'CO_ASSIGNEES', 'WATCHERS', 'FORM'];
    expect(editableFields(['ASSIGNEE'], open)).toEqual(fields);
    expect(editableFields(['CO_ASSIGNEE'], open)).toEqual(fields);
  });

  test('clients: the answers of a task they hold; onlookers: none', () => {
    expect(editableFields(['CLIENT_ASSIGNEE', 'CLIENT_CREATOR'], open)).toEqual(['FORM']);
    expect(editableFields(['CLIENT_CREATOR'], open)).toEqual([]);
    expect(editableFields([], open)).toEqual([]);
  });

  test('a finished task keeps its watchers open, a deleted one nothing', () => {
    expect(editableFields(['CREATOR'], { status: 'RESOLVED', deleted: false })).toEqual(['WATCHERS']);
    expect(editableFields(['ADMINISTRATOR'], { status: 'RESOLVED', deleted: true })).toEqual([]);
  });
});

describe('who sees a task', () => {
  const task = { departmentId: 'housing', personIds: ['sam'], caseOwnerId: 'owner' };
  test.each([
    ['somebody in it', { id: 'sam', seesEverything: false, departmentIds: [] }, true],
    ['its department', { id: 'lee', seesEverything: false, departmentIds: ['housing'] }, true],
    ['its case manager', { id: 'owner', seesEverything: false, departmentIds: [] }, true],
    ['an administrator', { id: 'boss', seesEverything: true, departmentIds: [] }, true],
    ['another department', { id: 'lee', seesEverything: false, departmentIds: ['legal'] }, false],
  ])('%s', (_, viewer, sees) => {
    expect(staffSees(viewer, task)).toBe(sees);
  });

  test('a task without department belongs to no department', () => {
    const viewer = { id: 'lee', seesEverything: false, departmentIds: ['housing'] };
    expect(staffSees(viewer, { ...task, departmentId: null })).toBe(false);
  });

  test('a client sees their own tasks that are meant for them', () => {
    expect(clientSees('c1', { clientId: 'c1', audience: 'CLIENT' })).toBe(true);
    expect(clientSees('c1', { clientId: 'c1', audience: 'INTERNAL' })).toBe(false);
    expect(clientSees('c1', { clientId: 'c2', audience: 'CLIENT' })).toBe(false);
  });
});
