import type { ActorFacts, TaskFacts } from './facts.ts';
import type { TaskRole } from './vocabulary.ts';

/** The roles a person has towards a task, in the vocabulary's order; empty means they may only look. */
export function rolesOf(actor: ActorFacts, task: TaskFacts): readonly TaskRole[] {
  return actor.kind === 'CLIENT_CONTACT' ? clientRoles(actor, task) : staffRoles(actor, task);
}

function clientRoles(actor: ActorFacts, task: TaskFacts): readonly TaskRole[] {
  const roles: TaskRole[] = [];
  if (task.assigneeId === actor.id) roles.push('CLIENT_ASSIGNEE');
  if (task.creator.id === actor.id) roles.push('CLIENT_CREATOR');
  return roles;
}

function staffRoles(actor: ActorFacts, task: TaskFacts): readonly TaskRole[] {
  const inDepartment = (ids: readonly string[]) =>
    task.departmentId !== null && ids.includes(task.departmentId);
  const held: Partial<Record<TaskRole, boolean>> = {
    ASSIGNEE: task.assigneeId === actor.id,
    CO_ASSIGNEE: task.coAssigneeIds.includes(actor.id),
    CANDIDATE: task.assigneeId === null && inDepartment(actor.departmentIds),
    CREATOR: task.creator.id === actor.id,
    MANAGER: inDepartment(actor.managedDepartmentIds),
    CASE_MANAGER: task.caseFile?.owner?.id === actor.id,
    ADMINISTRATOR: actor.administrator,
  };
  const order = [
    'ASSIGNEE',
    'CO_ASSIGNEE',
    'CANDIDATE',
    'CREATOR',
    'MANAGER',
    'CASE_MANAGER',
    'ADMINISTRATOR',
  ] as const;
  return order.filter((role) => held[role] === true);
}
