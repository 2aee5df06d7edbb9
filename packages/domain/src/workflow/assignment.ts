import type { ActorFacts, TargetPerson, TaskFacts } from './facts.ts';
import { accepted, type Involvement, type Outcome, refused, type TaskChanges } from './decision.ts';
import { shownTo } from './handover.ts';
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
  if (refusal !== null) return refused(refusal);
  const personIds = [actor.id, task.assigneeId].filter((id) => id !== null && id !== person?.id);
  return accepted({
    changes: {
      assigneeId: person?.id ?? null,
      ...departmentOf(person, task),
      ...(person && shownTo(person)),
    },
    involves: [...new Set(personIds)].flatMap((personId) =>
      personId === null ? [] : [{ personId, reason: 'REASSIGNED' as const }],
    ),
  });
}

/** The task moves along when its new holder works elsewhere. */
function departmentOf(person: TargetPerson | null, task: TaskFacts): Pick<TaskChanges, 'departmentId'> {
  const [first] = person?.departmentIds ?? [];
  const works = task.departmentId !== null && person?.departmentIds.includes(task.departmentId) === true;
  return first === undefined || works ? {} : { departmentId: first };
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
