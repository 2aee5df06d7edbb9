import {
  accepted,
  type ActionRequest,
  type Decision,
  type Moment,
  type Outcome,
  refused,
  type TaskChanges,
} from './decision.ts';
import type { ActorFacts, TaskFacts } from './facts.ts';
import { handOver, replyTarget } from './handover.ts';
import { type Refusal, refusals } from './refusals.ts';
import { rolesOf } from './roles.ts';
import type { Audience, AssignmentRule, CommentRule, TaskRole, TaskStatus } from './vocabulary.ts';
import type { Workflow, WorkflowAction } from './workflow.ts';

/** An action as screens need it: whether it is possible now and, if not, why not and what would help. */
export type ActionOption = {
  readonly action: string;
  readonly label: string;
  readonly available: boolean;
  readonly refusal: Refusal | null;
  readonly comment: CommentRule;
  readonly assigns: AssignmentRule;
  readonly toStatus: TaskStatus | null;
  /** The person the action gives the task to, when that is known before asking. */
  readonly destinationId: string | null;
};

/** Every action of the workflow for this actor, in the workflow's order (F8, B2). */
export function availableActions(
  workflow: Workflow,
  task: TaskFacts,
  actor: ActorFacts,
): readonly ActionOption[] {
  const roles = rolesOf(actor, task);
  return Object.entries(workflow.actions).map(([name, action]) => {
    const refusal = standingRefusal({ workflow, task, action, roles, actor });
    return {
      action: name,
      label: action.label,
      available: refusal === null,
      refusal,
      comment: action.comment,
      assigns: action.assigns,
      toStatus: action.to,
      destinationId: action.assigns === 'CREATOR' ? (replyTarget(task)?.id ?? null) : null,
    };
  });
}

/** What an action changes, or why it is refused. Pure: the caller locks, writes and tells (F1–F8). */
export function decide(
  workflow: Workflow,
  task: TaskFacts,
  actor: ActorFacts,
  request: ActionRequest & Moment,
): Outcome<Decision> {
  const action = workflow.actions[request.action];
  if (action === undefined) return refused(refusals.unknownAction(request.action));
  const words = request.comment?.trim() ?? '';
  const refusal =
    standingRefusal({ workflow, task, action, roles: rolesOf(actor, task), actor }) ??
    (action.comment === 'REQUIRED' && words === ''
      ? refusals.commentRequired(commentQuestion(action))
      : null);
  if (refusal !== null) return refused(refusal);
  const handover = handOver({ task, actor, action, request });
  if (!handover.ok) return handover;
  const { involves, ...assigned } = handover.value;
  return accepted({
    changes: { ...movesTo(action, task, request), ...assigned, ...newDueDay(request) },
    involves,
    words: words === '' ? null : words,
    audience: audienceOfWords(actor, task, action),
  });
}

type Standing = {
  readonly workflow: Workflow;
  readonly task: TaskFacts;
  readonly action: WorkflowAction;
  readonly roles: readonly TaskRole[];
  readonly actor: ActorFacts;
};

/** The refusal that stands whatever the person would enter; `null` when the action can be offered. */
function standingRefusal({ workflow, task, action, roles, actor }: Standing): Refusal | null {
  if (task.deleted) return refusals.taskDeleted();
  if (!action.from.includes(task.status)) return refusals.wrongStatus(workflow, action, task.status);
  if (!action.by.some((role) => roles.includes(role))) return refusals.wrongRole(action);
  if (task.caseFile?.closed === true) return refusals.caseClosed();
  return action.assigns === 'CREATOR' ? replyRefusal(task, actor) : null;
}

function replyRefusal(task: TaskFacts, actor: ActorFacts): Refusal | null {
  const target = replyTarget(task);
  if (target === null) return refusals.noOneToReplyTo();
  if (target.id === actor.id) return refusals.creatorIsActor();
  return target.id === task.assigneeId ? refusals.alreadyThere() : null;
}

/** The new status with the dates and progress that follow from reaching it (F10, F76, F77). */
function movesTo(action: WorkflowAction, task: TaskFacts, { now, today }: Moment): TaskChanges {
  const status = action.to;
  if (status === null || status === task.status) return {};
  switch (status) {
    case 'IN_PROGRESS':
      return {
        status,
        ...(task.startOn === null ? { startOn: today } : {}),
        ...(task.startedAt === null ? { startedAt: now } : {}),
      };
    case 'RESOLVED':
      return { status, completedAt: now, percentComplete: 100 };
    case 'REOPENED':
      return { status, completedAt: null, percentComplete: 0 };
    case 'NEW':
    case 'WAITING':
    case 'CANCELLED':
      return { status };
  }
}

function newDueDay({ dueOn }: ActionRequest): Pick<TaskChanges, 'dueOn'> {
  return typeof dueOn === 'string' ? { dueOn } : {};
}

/** Words reach the client when the client wrote them or when they ask the client (settled point 4). */
function audienceOfWords(actor: ActorFacts, task: TaskFacts, action: WorkflowAction): Audience {
  const asksClient = action.assigns === 'CREATOR' && replyTarget(task)?.kind === 'CLIENT_CONTACT';
  return asksClient || actor.kind === 'CLIENT_CONTACT' ? 'CLIENT' : 'INTERNAL';
}

function commentQuestion(action: WorkflowAction): string {
  return action.to === 'CANCELLED'
    ? 'Enter why you are cancelling this task'
    : `Enter a comment for ${action.label}`;
}
