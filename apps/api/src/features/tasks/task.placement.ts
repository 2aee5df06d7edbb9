import { refusals, type TaskTypeContent } from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Problem, problems } from '../../graphql/problems.ts';
import type { NamedPerson } from './task-lock.service.ts';
import type { Named } from './task-names.service.ts';
import type { TaskWish } from './task.draft.ts';

type Assignment = Pick<TaskTypeContent, 'assignment' | 'label'>;

/** Where a new task of a type goes: where somebody chose among what the type allows, else where the type says (F49). */
export function placeOfType(type: Assignment, wish: TaskWish, named: Named): TaskWish | Problem {
  const chosen = (['departmentId', 'assigneeId'] as const).find((name) => isGiven(wish[name]));
  if (chosen === undefined) return usualPlace(type, wish, named);
  return type.assignment.automatic
    ? problems.invalid(chosen, `Tasks of the type ${type.label} are assigned by themselves.`)
    : chosenPlace(type, wish, named);
}

function usualPlace({ assignment, label }: Assignment, wish: TaskWish, named: Named): TaskWish | Problem {
  const person = named.people.get(assignment.assigneeId ?? '') ?? null;
  const assignee = person?.active === true ? person : null;
  const department = named.departmentExists ? assignment.defaultDepartmentId : null;
  if (assignment.defaultDepartmentId !== null && department === null && assignee === null) {
    return problems.invalid('departmentId', `The department that tasks of the type ${label} go to is gone.`);
  }
  if (assignee === null) return { ...wish, departmentId: department };
  return {
    ...wish,
    assigneeId: assignee.id,
    departmentId: worksIn(assignee, department) ? department : null,
  };
}

function chosenPlace({ assignment, label }: Assignment, wish: TaskWish, named: Named): TaskWish | Problem {
  const { departmentIds } = assignment;
  if (departmentIds.length === 0) return wish;
  if (isGiven(wish.departmentId)) {
    return departmentIds.includes(wish.departmentId)
      ? wish
      : problems.invalid('departmentId', `Tasks of the type ${label} do not go to this department.`);
  }
  const assignee = named.people.get(wish.assigneeId ?? '') ?? null;
  if (assignee === null || assignee.kind === 'CLIENT_CONTACT') return wish;
  const departmentId = departmentIds.find((id) => worksIn(assignee, id)) ?? null;
  return departmentId === null
    ? problems.refused(refusals.personNotInDepartment(), 'assigneeId')
    : { ...wish, departmentId };
}

function worksIn(person: NamedPerson, departmentId: string | null): boolean {
  return departmentId !== null && person.departmentIds.includes(departmentId);
}
