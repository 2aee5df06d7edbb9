import { describe, expect, test } from '@jest/globals';

import { claimRefusal, decideReassign, deleteRefusal } from './assignment.ts';
import { actor, asRole, people, staff, taskWith } from './fixtures.ts';
import { standardWorkflow } from './standard.ts';
import { type TaskRole, taskRoles } from './vocabulary.ts';

const lee = { id: people.lee, kind: 'STAFF', active: true, departmentIds: ['housing'] } as const;

describe('reassign', () => {
  const may: TaskRole[] = ['ASSIGNEE', 'CO_ASSIGNEE', 'CREATOR', 'MANAGER', 'CASE_MANAGER', 'ADMINISTRATOR'];

  test.each(taskRoles)('by %s follows the rule', (role) => {
    const [task, who] = asRole[role]();
    const target = { ...lee, id: 'somebody-else' };
    expect(decideReassign(standardWorkflow, task, who, target).ok).toBe(may.includes(role));
  });

  test('keeps the task related to both who gave it and who had it', () => {
    const manager = actor(people.boss, { managedDepartmentIds: ['housing'] });
    expect(decideReassign(standardWorkflow, taskWith(), manager, lee)).toEqual({
      ok: true,
      value: {
        changes: { assigneeId: people.lee },
        involves: [
          { personId: people.boss, reason: 'REASSIGNED' },
          { personId: people.sam, reason: 'REASSIGNED' },
        ],
      },
    });
  });

  test('to somebody of another department moves the task there', () => {
    const outcome = decideReassign(standardWorkflow, taskWith(), actor(people.sam), {
      ...lee,
      departmentIds: ['legal'],
    });
    expect(outcome).toMatchObject({ value: { changes: { departmentId: 'legal' } } });
  });

  test('to nobody puts it into the queue, which needs a department', () => {
    expect(decideReassign(standardWorkflow, taskWith(), actor(people.sam), null)).toMatchObject({
      value: { changes: { assigneeId: null } },
    });
    expect(
      decideReassign(standardWorkflow, taskWith({ departmentId: null }), actor(people.sam), null),
    ).toMatchObject({
      refusal: { code: 'DEPARTMENT_REQUIRED' },
    });
  });

  test('to a client contact shows the task to the client', () => {
    const maria = { id: people.maria, kind: 'CLIENT_CONTACT', active: true, departmentIds: [] } as const;
    expect(decideReassign(standardWorkflow, taskWith(), actor(people.sam), maria)).toMatchObject({
      value: { changes: { audience: 'CLIENT' } },
    });
  });

  test.each([
    ['a finished task', taskWith({ status: 'RESOLVED' }), lee, 'WRONG_STATUS'],
    ['a deleted task', taskWith({ deleted: true }), lee, 'TASK_DELETED'],
    ['its holder', taskWith({ assigneeId: people.lee, creator: staff(people.sam) }), lee, 'ALREADY_THERE'],
    ['somebody who left', taskWith(), { ...lee, active: false }, 'PERSON_INACTIVE'],
  ])('%s is refused', (_, task, person, code) => {
    expect(decideReassign(standardWorkflow, task, actor(people.sam), person)).toMatchObject({
      refusal: { code },
    });
  });
});

describe('claim', () => {
  test.each([
    ['a member of the department', actor(people.lee, { departmentIds: ['housing'] }), null],
    ['its manager', actor(people.boss, { managedDepartmentIds: ['housing'] }), null],
    ['somebody from elsewhere', actor(people.lee, { departmentIds: ['legal'] }), 'WRONG_ROLE'],
  ])('%s', (_, who, code) => {
    expect(claimRefusal(standardWorkflow, taskWith({ assigneeId: null }), who)?.code ?? null).toBe(code);
  });

  test('a task somebody holds is refused', () => {
    const who = actor(people.lee, { departmentIds: ['housing'] });
    expect(claimRefusal(standardWorkflow, taskWith(), who)?.code).toBe('ALREADY_CLAIMED');
    expect(
      claimRefusal(standardWorkflow, taskWith({ status: 'CANCELLED', assigneeId: null }), who)?.code,
    ).toBe('WRONG_STATUS');
  });
});

describe('delete', () => {
  test('is for the creator and administrators, before work has started', () => {
    expect(deleteRefusal(taskWith(), actor(people.ana))).toBeNull();
    expect(deleteRefusal(taskWith(), actor(people.boss, { administrator: true }))).toBeNull();
    expect(deleteRefusal(taskWith(), actor(people.sam))?.code).toBe('WRONG_ROLE');
    expect(deleteRefusal(taskWith({ startedAt: '2026-01-01T00:00:00Z' }), actor(people.ana))?.code).toBe(
      'TASK_STARTED',
    );
    expect(deleteRefusal(taskWith({ deleted: true }), actor(people.ana))?.code).toBe('TASK_DELETED');
  });
});
