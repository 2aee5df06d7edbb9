import type { ActorFacts, TargetPerson, TaskFacts } from './facts.ts';
import { type Involvement, type Outcome, shownTo, type TaskChanges } from './decide.ts';
import { type Refusal, refusals } from './refusals.ts';
import { rolesOf } from './roles.ts';
import { isOutstanding, type TaskRole } from './vocabulary.ts';
import { standardWorkflow } from './standard.ts';

const reassigners: readonly TaskRole[] = [
  'ASSIGNEE',
  'CO_ASSIGNEE',
  'CREATOR',
  'MANAGER',
  'CASE_MANAGER',
  'ADMINISTRATOR',
];

export type AssignmentDecision = {
  readonly changes: Pick<TaskChanges, 'assigneeId' | 'departmentId' | 'audience'>;
  readonly involves: readonly Involvement[];
};

/** Why this person cannot reassign the task now; `null` when they can (F61). */
export function reassignRefusal(task: TaskFacts, actor: ActorFacts): Refusal | null {
  const by = rolesOf(actor, task).some((role) => reassigners.includes(role));
  return openRefusal(task) ?? (by ? null : refusals.wrongRole(pseudoAction('Reassign', reassigners)));
}

/** Gives the task to another person, status kept; `null` puts it back into its department's queue (F61, F62). */
export function decideReassign(
  task: TaskFacts,
  actor: ActorFacts,
  person: TargetPerson | null,
): Outcome<AssignmentDecision> {
  const refusal = reassignRefusal(task, actor) ?? targetRefusal(task, person);
  if (refusal !== null) return { ok: false, refusal };
  const own = person?.departmentIds ?? [];
  const moves = task.departmentId === null || !own.includes(task.departmentId);
  const departmentId = moves ? (own[0] ?? task.departmentId) : task.departmentId;
  return {
    ok: true,
    value: {
      changes: {
        assigneeId: person?.id ?? null,
        ...(departmentId === task.departmentId ? {} : { departmentId }),
        ...(person === null ? {} : shownTo(person)),
      },
      involves: [actor.id, task.assigneeId]
        .filter((id): id is string => id !== null && id !== person?.id)
        .map((personId) => ({ personId, reason: 'REASSIGNED' as const })),
    },
  };
}

/** Why this person cannot claim the task now; `null` when they can (F57). */
export function claimRefusal(task: TaskFacts, actor: ActorFacts): Refusal | null {
  const open = openRefusal(task);
  if (open !== null) return open;
  if (task.assigneeId !== null) return refusals.alreadyClaimed();
  const candidates: readonly TaskRole[] = ['CANDIDATE', 'MANAGER', 'ADMINISTRATOR'];
  const may = rolesOf(actor, task).some((role) => candidates.includes(role));
  return may ? null : refusals.wrongRole(pseudoAction('Claim', candidates));
}

/** Why this person cannot delete the task now; `null` when they can (settled point 7). */
export function deleteRefusal(task: TaskFacts, actor: ActorFacts): Refusal | null {
  if (task.deleted) return refusals.taskDeleted();
  const may = rolesOf(actor, task).some((role) => role === 'CREATOR' || role === 'ADMINISTRATOR');
  if (!may) return refusals.wrongRole(pseudoAction('Delete', ['CREATOR', 'ADMINISTRATOR']));
  return task.startedAt === null ? null : refusals.taskStarted();
}

function openRefusal(task: TaskFacts): Refusal | null {
  if (task.deleted) return refusals.taskDeleted();
  if (isOutstanding(task.status)) return null;
  const open = { ...pseudoAction('Moving it', []), from: ['NEW', 'IN_PROGRESS', 'REOPENED'] as const };
  return refusals.wrongStatus(standardWorkflow, open, task.status);
}

function targetRefusal(task: TaskFacts, person: TargetPerson | null): Refusal | null {
  if ((person?.id ?? null) === task.assigneeId) return refusals.alreadyThere();
  if (person === null) return task.departmentId === null ? refusals.departmentRequired() : null;
  return person.active ? null : refusals.personInactive();
}

function pseudoAction(label: string, by: readonly TaskRole[]) {
  return { label, by, from: [], to: null, comment: 'NONE', assigns: 'UNCHANGED' } as const;
}
