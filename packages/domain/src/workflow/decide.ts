import {
  accepted,
  type ActionRequest,
  type Decision,
  type Moment,
  type Outcome,
  type TaskChanges,
} from './decision.ts';
import type { ActorFacts, TaskFacts } from './facts.ts';
import { handOver, replyTarget } from './handover.ts';
import { placeAfter, placeIn } from './place.ts';
import { type Refusal, refusals } from './refusals.ts';
import { rolesOf } from './roles.ts';
import { stepAsked, type StepOption, stepOption, stepRefusal } from './step.ts';
import { taskSubject } from './subject.ts';
import { actionsOfType, typeRefusal } from './type-rules.ts';
import {
  type Audience,
  type AssignmentRule,
  isEndPhase,
  phaseOfStatus,
  type TaskRole,
  type TaskStatus,
} from './vocabulary.ts';
import type { Workflow, WorkflowAction } from './workflow.ts';

/** An action of a task as screens need it. */
export type ActionOption = StepOption<TaskStatus> & {
  readonly assigns: AssignmentRule;
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
  return Object.entries(actionsOfType(workflow.actions, task.typeRules)).map(([name, action]) => ({
    ...stepOption(workflow, [name, action], task, standingRefusal({ workflow, task, action, roles, actor })),
    assigns: action.assigns,
    destinationId: action.assigns === 'CREATOR' ? (replyTarget(task)?.id ?? null) : null,
  }));
}

/** What an action changes, or why it is refused. Pure: the caller locks, writes and tells (F1–F8). */
export function decide(
  workflow: Workflow,
  task: TaskFacts,
  actor: ActorFacts,
  request: ActionRequest & Moment,
): Outcome<Decision> {
  const roles = rolesOf(actor, task);
  const asked = stepAsked({
    subject: taskSubject,
    actions: actionsOfType(workflow.actions, task.typeRules),
    request,
    refusalOf: (action) => standingRefusal({ workflow, task, action, roles, actor }),
  });
  if (!asked.ok) return asked;
  const { action, words } = asked.value;
  const handover = handOver({ task, actor, action, request });
  if (!handover.ok) return handover;
  const { involves, ...assigned } = handover.value;
  return accepted({
    changes: { ...movesTo(workflow, action, task, request), ...assigned, ...newDueDay(request) },
    involves,
    words,
    audience: audienceOfWords(actor, task, { action, request }),
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
  const refusal = stepRefusal({ subject: taskSubject, workflow, action, place: task, roles });
  if (refusal !== null) return refusal;
  if (task.caseFile?.closed === true) return refusals.caseClosed();
  const forbidden = typeRefusal(action, task.typeRules);
  if (forbidden !== null) return forbidden;
  return action.assigns === 'CREATOR' ? replyRefusal(task, actor) : null;
}

function replyRefusal(task: TaskFacts, actor: ActorFacts): Refusal | null {
  const target = replyTarget(task);
  if (target === null) return refusals.noOneToReplyTo();
  if (target.id === actor.id) return refusals.creatorIsActor();
  return target.id === task.assigneeId ? refusals.alreadyThere() : null;
}

/** The new place with the dates and progress that follow from reaching it (F10, F76, F77). */
function movesTo(workflow: Workflow, action: WorkflowAction, task: TaskFacts, moment: Moment): TaskChanges {
  const { status, stage } = placeAfter(workflow, action, placeIn(workflow, task));
  return {
    ...(status === task.status ? {} : { status, ...reaching(status, task, moment) }),
    ...(stage === task.stage ? {} : { stage }),
  };
}

function reaching(status: TaskStatus, task: TaskFacts, { now, today }: Moment): TaskChanges {
  const [from, to] = [phaseOfStatus[task.status], phaseOfStatus[status]];
  const begins = to === 'DOING' || (to === 'DONE' && from === 'TODO');
  return {
    ...(begins && task.startOn === null ? { startOn: today } : {}),
    ...(begins && task.startedAt === null ? { startedAt: now } : {}),
    ...(to === 'DONE' ? { completedAt: now, percentComplete: 100 } : {}),
    ...(isEndPhase(from) && to !== 'DONE' ? { completedAt: null, percentComplete: 0 } : {}),
  };
}

function newDueDay({ dueOn }: ActionRequest): Pick<TaskChanges, 'dueOn'> {
  return typeof dueOn === 'string' ? { dueOn } : {};
}

/** Words reach the client when the client wrote them or when they ask the client (settled point 4). */
function audienceOfWords(
  actor: ActorFacts,
  task: TaskFacts,
  { action, request }: { readonly action: WorkflowAction; readonly request: ActionRequest },
): Audience {
  const asked = { CREATOR: replyTarget(task), PERSON: request.person, DEPARTMENT: null, UNCHANGED: null };
  const asksClient = asked[action.assigns]?.kind === 'CLIENT_CONTACT';
  return asksClient || actor.kind === 'CLIENT_CONTACT' ? 'CLIENT' : 'INTERNAL';
}
