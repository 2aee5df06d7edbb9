import type { ActorFacts, TargetPerson, TaskFacts } from './facts.ts';
import { accepted, type Involvement, type Outcome, refused, type TaskChanges } from './decision.ts';
import { departmentOf, shownTo } from './handover.ts';
import { type Refusal, refusals } from './refusals.ts';
import { rolesOf } from './roles.ts';
import { isOutstanding, type TaskRole, taskStatuses } from './vocabulary.ts';
import { stepRefusal } from './step.ts';
import { taskSubject } from './subject.ts';
import type { Workflow } from './workflow.ts';

const reassigners: readonly TaskRole[] = [
  'ASSIGNEE',
  'CO_ASSIGNEE',
  'CREATOR',
  'MANAGER',
  'CASE_MANAGER',
  'ADMINISTRATOR',
];

const claimants: readonly TaskRole[] = ['CANDIDATE', 'MANAGER', 'ADMINISTRATOR'];
const deleters: readonly TaskRole[] = ['CREATOR', 'ADMINISTRATOR'];

export type AssignmentDecision = {
  readonly changes: Pick<TaskChanges, 'assigneeId' | 'departmentId' | 'audience'>;
  readonly involves: readonly Involvement[];
};

/** Why this person cannot reassign the task now; `null` when they can (F61). */
export function reassignRefusal(workflow: Workflow, task: TaskFacts, actor: ActorFacts): Refusal | null {
  return openRefusal(workflow, task, actor, { label: 'Reassign', by: reassigners });
}

/** Gives the task to another person, status kept; `null` puts it back into its department's queue (F61, F62). */
export function decideReassign(
  workflow: Workflow,
  task: TaskFacts,
  actor: ActorFacts,
  person: TargetPerson | null,
): Outcome<AssignmentDecision> {
  const refusal = reassignRefusal(workflow, task, actor) ?? targetRefusal(task, person);
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

/** Why this person cannot claim the task now; `null` when they can (F57). */
export function claimRefusal(workflow: Workflow, task: TaskFacts, actor: ActorFacts): Refusal | null {
  const claim = { label: 'Claim', by: claimants };
  const held = isOutstanding(task.status) && !task.deleted && task.assigneeId !== null;
  return held ? refusals.alreadyClaimed() : openRefusal(workflow, task, actor, claim);
}

/** Why this person cannot delete the task now; `null` when they can (settled point 7). */
export function deleteRefusal(task: TaskFacts, actor: ActorFacts): Refusal | null {
  if (task.deleted) return refusals.taskDeleted();
  const may = rolesOf(actor, task).some((role) => deleters.includes(role));
  if (!may) return refusals.wrongRole(taskSubject, { label: 'Delete', by: deleters });
  return task.startedAt === null ? null : refusals.taskStarted();
}

type Edit = { readonly label: string; readonly by: readonly TaskRole[] };

/** What moves a task outside its workflow is possible wherever the workflow still leaves something to do. */
function openRefusal(workflow: Workflow, task: TaskFacts, actor: ActorFacts, edit: Edit): Refusal | null {
  if (task.deleted) return refusals.taskDeleted();
  const from = taskStatuses.filter(
    (status) => isOutstanding(status) && workflow.statuses[status] !== undefined,
  );
  const action = { ...edit, from, to: null, comment: 'NONE', assigns: 'UNCHANGED' } as const;
  const roles = rolesOf(actor, task);
  return stepRefusal({ subject: taskSubject, workflow, action, place: task, roles });
}

function targetRefusal(task: TaskFacts, person: TargetPerson | null): Refusal | null {
  if ((person?.id ?? null) === task.assigneeId) return refusals.alreadyThere();
  if (person === null) return task.departmentId === null ? refusals.departmentRequired() : null;
  return person.active ? null : refusals.personInactive();
}
