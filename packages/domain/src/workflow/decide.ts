import type { PersonKind } from '../access/roles.ts';
import type { ActorFacts, CreatorFacts, TargetPerson, TaskFacts } from './facts.ts';
import { type Refusal, refusals } from './refusals.ts';
import { rolesOf } from './roles.ts';
import type {
  Audience,
  AssignmentRule,
  CommentRule,
  TaskReason,
  TaskRole,
  TaskStatus,
} from './vocabulary.ts';
import type { Workflow, WorkflowAction } from './workflow.ts';

/** What a person asks for: the action and what it needs. */
export type ActionRequest = {
  readonly action: string;
  readonly comment?: string | null;
  readonly departmentId?: string | null;
  /** The person named, already looked up; `null` leaves the choice to the department's queue. */
  readonly person?: TargetPerson | null;
  /** Take the task over when starting it for somebody else. */
  readonly takeOver?: boolean | null;
  /** New due day, where the dialog offers one. */
  readonly dueOn?: string | null;
};

/** The moment of acting: the instant (ISO, UTC) and the actor's calendar day. */
export type Moment = { readonly now: string; readonly today: string };

/** Only the columns that change; absent means unchanged. */
export type TaskChanges = {
  readonly status?: TaskStatus;
  readonly assigneeId?: string | null;
  readonly departmentId?: string | null;
  /** Set when the task goes to a client contact: from then on the client sees it. */
  readonly audience?: 'CLIENT';
  readonly dueOn?: string;
  readonly startOn?: string;
  readonly startedAt?: string;
  readonly completedAt?: string | null;
  readonly percentComplete?: number;
};

export type Involvement = { readonly personId: string; readonly reason: TaskReason };

export type Decision = {
  readonly changes: TaskChanges;
  /** Why the task appears among "Related to me" of the people it leaves (F17). */
  readonly involves: readonly Involvement[];
  readonly words: string | null;
  readonly audience: Audience;
};

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

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
  const standing = standingRefusal({ workflow, task, action, roles: rolesOf(actor, task), actor });
  if (standing !== null) return refused(standing);
  const words = request.comment?.trim() ?? '';
  if (action.comment === 'REQUIRED' && words === '')
    return refused(refusals.commentRequired(commentQuestion(action)));
  const assignment = assign({ task, actor, action, request });
  if (!assignment.ok) return assignment;
  const { involves, ...assigned } = assignment.value;
  return {
    ok: true,
    value: {
      changes: {
        ...(action.to !== null && action.to !== task.status ? { status: action.to } : {}),
        ...assigned,
        ...milestones(action, task, request),
        ...(typeof request.dueOn === 'string' ? { dueOn: request.dueOn } : {}),
      },
      involves,
      words: words === '' ? null : words,
      audience: clientReads(actor, task, action) ? 'CLIENT' : 'INTERNAL',
    },
  };
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
  if (action.assigns === 'CREATOR') return replyRefusal(task, actor);
  return null;
}

function replyRefusal(task: TaskFacts, actor: ActorFacts): Refusal | null {
  const target = replyTarget(task);
  if (target === null) return refusals.noOneToReplyTo();
  if (target.id === actor.id) return refusals.creatorIsActor();
  if (target.id === task.assigneeId) return refusals.alreadyThere();
  return null;
}

/** The creator, or the case manager when the creator cannot answer (settled point 4). */
function replyTarget(task: TaskFacts): CreatorFacts | null {
  const answers = (person: CreatorFacts) =>
    person.active && (person.kind === 'STAFF' || person.kind === 'CLIENT_CONTACT');
  if (answers(task.creator)) return task.creator;
  const owner = task.caseFile?.owner ?? null;
  return owner !== null && answers(owner) ? owner : null;
}

type Asking = {
  readonly task: TaskFacts;
  readonly actor: ActorFacts;
  readonly action: WorkflowAction;
  readonly request: ActionRequest;
};
type Assignment = Pick<TaskChanges, 'assigneeId' | 'departmentId' | 'audience'> & {
  readonly involves: readonly Involvement[];
};

function assign(asking: Asking): Outcome<Assignment> {
  switch (asking.action.assigns) {
    case 'CREATOR':
      return assignToCreator(asking);
    case 'DEPARTMENT':
      return assignToDepartment(asking);
    case 'PERSON':
    case 'UNCHANGED':
      return keepOrTake(asking);
  }
}

function assignToCreator({ task, actor }: Asking): Outcome<Assignment> {
  const target = replyTarget(task);
  if (target === null) return refused(refusals.noOneToReplyTo());
  return accepted({
    assigneeId: target.id,
    ...(target.departmentId === null ? {} : { departmentId: target.departmentId }),
    ...shownTo(target),
    involves: [{ personId: actor.id, reason: 'RETURNED' }, ...leaving(task, actor.id)],
  });
}

function assignToDepartment({ task, actor, request }: Asking): Outcome<Assignment> {
  const departmentId = request.departmentId ?? null;
  if (departmentId === null) return refused(refusals.departmentRequired());
  const person = request.person ?? null;
  if (person !== null && !person.active) return refused(refusals.personInactive());
  if (person !== null && !person.departmentIds.includes(departmentId)) {
    return refused(refusals.personNotInDepartment());
  }
  const assigneeId = person?.id ?? null;
  if (departmentId === task.departmentId && assigneeId === task.assigneeId)
    return refused(refusals.alreadyThere());
  return accepted({
    assigneeId,
    departmentId,
    involves: [{ personId: actor.id, reason: 'FORWARDED' }, ...leaving(task, actor.id)],
  });
}

/** Starting an unassigned task claims it; naming a person or taking over moves it; else nobody changes. */
function keepOrTake({ task, actor, action, request }: Asking): Outcome<Assignment> {
  const person = request.person ?? null;
  if (person !== null) {
    if (!person.active) return refused(refusals.personInactive());
    return person.id === task.assigneeId
      ? accepted({ involves: [] })
      : accepted({ assigneeId: person.id, ...shownTo(person), involves: leaving(task, actor.id) });
  }
  const claims = action.to === 'IN_PROGRESS' && (task.assigneeId === null || request.takeOver === true);
  if (!claims || task.assigneeId === actor.id) return accepted({ involves: [] });
  return accepted({ assigneeId: actor.id, involves: leaving(task, actor.id) });
}

/** A task that a client contact holds is one the client sees. */
export function shownTo(person: { readonly kind: PersonKind }): Pick<TaskChanges, 'audience'> {
  return person.kind === 'CLIENT_CONTACT' ? { audience: 'CLIENT' } : {};
}

/** The person the task leaves keeps it among their related tasks. */
function leaving(task: TaskFacts, actorId: string): readonly Involvement[] {
  if (task.assigneeId === null || task.assigneeId === actorId) return [];
  return [{ personId: task.assigneeId, reason: 'REASSIGNED' }];
}

/** Dates and progress that follow from reaching a status (F10, F76, F77). */
function milestones(action: WorkflowAction, task: TaskFacts, { now, today }: Moment): TaskChanges {
  switch (action.to) {
    case 'IN_PROGRESS':
      return {
        ...(task.startOn === null ? { startOn: today } : {}),
        ...(task.startedAt === null ? { startedAt: now } : {}),
      };
    case 'RESOLVED':
      return { completedAt: now, percentComplete: 100 };
    case 'REOPENED':
      return { completedAt: null, percentComplete: 0 };
    default:
      return {};
  }
}

/** Words reach the client when the client wrote them or when they ask the client (settled point 4). */
function clientReads(actor: ActorFacts, task: TaskFacts, action: WorkflowAction): boolean {
  if (actor.kind === 'CLIENT_CONTACT') return true;
  return action.assigns === 'CREATOR' && replyTarget(task)?.kind === 'CLIENT_CONTACT';
}

function commentQuestion(action: WorkflowAction): string {
  return action.to === 'CANCELLED'
    ? 'Enter why you are cancelling this task'
    : `Enter a comment for ${action.label}`;
}

function refused(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal };
}

function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}
