import {
  type ActivityVerb,
  type AssignmentRule,
  availableActions,
  isOutstanding,
  type PersonKind,
  standardWorkflow,
  type TaskFacts,
  type TaskStatus,
  undoRefusal,
  type Workflow,
} from '@docket/domain';

import { undoFacts, utc } from '../features/activity/activity-view.queries.ts';
import { problems } from '../graphql/problems.ts';
import type { Session, Viewer } from '../graphql/session.ts';
import { type ProcessRow, processOf } from './task.process.ts';
import type { ClientEventKind, ClientTaskStatus, Turn } from './portal.enums.ts';
import { clientError } from './portal.problems.ts';
import { taskForm, type TaskFormRow } from './form.view.ts';
import type { PortalPerson } from './person.types.ts';
import type { PortalEvent } from './conversation.types.ts';
import type { PortalActionOption, PortalCase, PortalTask } from './work.types.ts';

/** A person as the portal's role may read them. */
export type PersonRow = { readonly id: string; readonly name: string; readonly kind: PersonKind };

export type CaseRow = Omit<PortalCase, 'turn' | 'contact'> & {
  readonly contact: PersonRow | null;
  /** Whether an outstanding task of it waits for the client. */
  readonly waitsForClient: boolean;
};

export type EventRow = {
  readonly id: string;
  readonly verb: ActivityVerb;
  readonly at: string;
  readonly actor: PersonRow;
};

/** The viewer's own last step with a task, where it was the last of all. */
type OwnStep = { readonly verb: ActivityVerb; readonly at: string; readonly fromStatus: TaskStatus | null };

export type TaskRow = Omit<
  PortalTask,
  | 'status'
  | 'turn'
  | 'assignee'
  | 'case'
  | 'actions'
  | 'canUndo'
  | 'comments'
  | 'attachments'
  | 'events'
  | 'form'
> & {
  /** Null where it moves as most tasks do. */
  readonly process: ProcessRow | null;
  readonly status: TaskStatus;
  readonly assignee: PersonRow | null;
  readonly creator: PersonRow;
  readonly case: CaseRow | null;
  readonly comments: readonly { id: string; body: string; author: PersonRow; createdAt: string }[] | null;
  readonly attachments:
    | readonly {
        id: string;
        fileName: string;
        contentType: string;
        size: number;
        uploadedBy: PersonRow;
        createdAt: string;
      }[]
    | null;
  readonly events: readonly EventRow[] | null;
  readonly canUndo: OwnStep | null;
  /** Null where its type has no form, or the client does not hold it. */
  readonly form: TaskFormRow | null;
};

/** A task as this client reads it: client words, whose turn, what they can do. */
export function portalTask(row: TaskRow, session: Pick<Session, 'viewer' | 'clock'>): PortalTask {
  const { viewer } = session;
  const person = (one: PersonRow) => portalPerson(one, viewer);
  return {
    ...row,
    status: clientStatus(row),
    turn: turnOf(row),
    assignee: row.assignee && person(row.assignee),
    case: row.case && portalCase(row.case, viewer),
    actions: actionsOf(row, viewer),
    canUndo: canUndo(row, session),
    form: row.form && taskForm(row.form),
    comments: (row.comments ?? []).map((one) => ({
      ...one,
      author: person(one.author),
      createdAt: utc(one.createdAt),
    })),
    attachments: (row.attachments ?? []).map((one) => ({
      ...one,
      uploadedBy: person(one.uploadedBy),
      createdAt: utc(one.createdAt),
    })),
    events: (row.events ?? []).flatMap((event) => eventOf(event, row, viewer)),
  };
}

/** A case as this client reads it. */
export function portalCase(row: CaseRow, viewer: Viewer): PortalCase {
  const open = row.waitsForClient ? 'YOU' : 'US';
  return {
    ...row,
    turn: row.status === 'CLOSED' ? 'NOBODY' : open,
    contact: row.contact && portalPerson(row.contact, viewer),
    createdAt: utc(row.createdAt),
    updatedAt: utc(row.updatedAt),
  };
}

/** What Docket did by itself nobody did: the organisation speaks as "we". */
export function actorOf(actor: PersonRow, viewer: Viewer): PortalPerson | null {
  return actor.kind === 'SYSTEM' ? null : portalPerson(actor, viewer);
}

export function portalPerson({ id, name, kind }: PersonRow, viewer: Viewer): PortalPerson {
  return { id, name, isYou: id === viewer.id, isStaff: kind !== 'CLIENT_CONTACT' };
}

const isClients = (person: PersonRow | null) => person?.kind === 'CLIENT_CONTACT';

/** The client's word for a status (ux 2.20): their own new tasks have not started, ours are in progress. */
export function clientStatus(task: Pick<TaskRow, 'status' | 'assignee' | 'creator'>): ClientTaskStatus {
  switch (task.status) {
    case 'RESOLVED':
      return 'COMPLETED';
    case 'CANCELLED':
      return 'CANCELLED';
    case 'REOPENED':
      return 'OPEN_AGAIN';
    case 'WAITING':
      return 'WAITING_FOR_YOU';
    case 'IN_PROGRESS':
      return 'IN_PROGRESS';
    case 'NEW':
      if (!isClients(task.assignee)) return 'IN_PROGRESS';
      return isClients(task.creator) ? 'WAITING_FOR_YOU' : 'NOT_STARTED';
  }
}

/** Whose turn it is with a task. */
export function turnOf(task: Pick<TaskRow, 'status' | 'assignee'>): Turn {
  if (!isOutstanding(task.status)) return 'NOBODY';
  return isClients(task.assignee) || task.status === 'WAITING' ? 'YOU' : 'US';
}

/** Departments, co-assignees and case managers are nothing a client's roles depend on, nor anything read here. */
function actionsOf(row: TaskRow, viewer: Viewer): readonly PortalActionOption[] {
  const { workflow, typeRules } = processOf(row.process);
  const facts: TaskFacts = {
    status: row.status,
    stage: row.process?.stage ?? null,
    deleted: false,
    typeRules,
    departmentId: null,
    assigneeId: row.assignee?.id ?? null,
    coAssigneeIds: [],
    creator: { ...row.creator, active: true, departmentId: null },
    caseFile: row.case && { closed: row.case.status === 'CLOSED', owner: null },
    startOn: null,
    startedAt: null,
  };
  return availableActions(workflow, facts, viewer)
    .filter(({ action, assigns }) => isForClients(workflow, action) && choosesNobody(assigns))
    .map(({ action, label, available, comment, refusal }) => ({
      action,
      label: label === usualLabel(action) ? null : label,
      available,
      reason: refusal && clientError(problems.refused(refusal)).message,
      comment,
    }));
}

/** What staff alone do is nothing a client is told of. */
function isForClients({ actions }: Workflow, action: string): boolean {
  const by: readonly string[] = actions[action]?.by ?? [];
  return by.some((role) => role.startsWith('CLIENT_'));
}

/** Clients know neither departments nor colleagues to choose from. */
function choosesNobody(assigns: AssignmentRule): boolean {
  return assigns === 'UNCHANGED' || assigns === 'CREATOR';
}

function usualLabel(action: string): string | null {
  const actions: Workflow['actions'] = standardWorkflow.actions;
  return actions[action]?.label ?? null;
}

/** The same answer as taking it back would give: steps of others never come here. */
function canUndo(
  { canUndo: step, status, case: caseFile }: TaskRow,
  session: Pick<Session, 'viewer' | 'clock'>,
): boolean {
  if (step === null) return false;
  const entry = { ...step, actor: session.viewer, undoneAt: null, superseded: false };
  if (undoRefusal(undoFacts('task', entry, session), session.viewer.id) !== null) return false;
  return caseFile?.status !== 'CLOSED' || !isOutstanding(step.fromStatus ?? status);
}

const eventKinds: Readonly<Partial<Record<ActivityVerb, ClientEventKind>>> = {
  CREATED: 'CREATED',
  DOING: 'STARTED',
  MOVED: 'ANSWERED',
  COMPLETE: 'COMPLETED',
  CANCEL: 'CANCELLED',
  REOPEN: 'REOPENED',
};

/** Moves among staff are none of the client's business; a reply is when it came to them. */
function eventOf({ verb, actor, ...event }: EventRow, task: TaskRow, viewer: Viewer): readonly PortalEvent[] {
  const sent = verb === 'REPLY' && isClients(task.creator) && !isClients(actor);
  const kind = sent ? 'SENT_TO_YOU' : eventKinds[verb];
  return kind === undefined ? [] : [{ ...event, kind, at: utc(event.at), actor: actorOf(actor, viewer) }];
}
