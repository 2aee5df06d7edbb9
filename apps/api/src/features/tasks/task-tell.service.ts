import type { ActivityVerb, TaskReason } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import { type Happening, mailLater } from '../notifications/task-mail.service.ts';
import type { HistoryEntry, TaskPersonRow, TaskState } from '../activity/activity.service.ts';
import type { PeopleAfter } from './task.people.ts';

/** A change that stands in the history, with the task before and after it. */
export type Change = {
  /** Null for a new task. */
  readonly was: TaskState | null;
  readonly state: TaskState;
  readonly people: PeopleAfter;
  readonly entry: HistoryEntry;
  /** People may already have been told of what this takes back. */
  readonly recalls: boolean;
};

/** Fields of a task the portal shows; a change of any other is nothing a client is told about. */
const shownToClients: readonly (keyof TaskState)[] = [
  'title',
  'description',
  'dueOn',
  'audience',
  'clientId',
];
const quietForClients: readonly ActivityVerb[] = ['NOTED', 'EDITED', 'ATTACHED'];

/** Mails leave after the undo window, hints to other screens with the commit (F67, F70, rule 16). */
export async function tell(session: WriteSession, change: Change): Promise<void> {
  const { was, state, entry, people } = change;
  if (!followsWorkflow(entry)) await mailLater(session, happeningOf(change));
  const departments = [was?.departmentId ?? null, state.departmentId].filter((id) => id !== null);
  session.db.publish({
    taskId: entry.head.taskId,
    caseIds: [...new Set([was?.caseId ?? null, state.caseId].filter((id) => id !== null))],
    activityId: entry.id,
    verb: entry.verb,
    actorId: session.viewer.id,
    at: session.clock.now().toISOString(),
    personIds: [...new Set([...people.rows.map((row) => row.personId), ...people.goneIds])],
    departmentIds: [...new Set(departments)],
    clientId: clientHears(change) ? (state.clientId ?? was?.clientId ?? null) : null,
  });
}

/** A new version of a workflow moves all that follow it at once: their history says so, nobody is mailed about it. */
function followsWorkflow({ after }: HistoryEntry): boolean {
  return 'workflowVersion' in after;
}

function happeningOf(change: Change): Happening {
  const { state, entry, people, recalls } = change;
  return {
    activityId: entry.id,
    verb: entry.verb,
    recalls,
    involvedIds: people.rows.filter(isInvolved).map((row) => row.personId),
    offers: offers(change),
    toClient: state.audience === 'CLIENT' && state.clientId !== null && entry.audience === 'CLIENT',
  };
}

/** Those who can choose to be told of every step. */
const involved: readonly TaskReason[] = ['ASSIGNEE', 'CO_ASSIGNEE', 'CREATOR', 'WATCHING'];

function isInvolved({ reasons }: TaskPersonRow): boolean {
  return reasons.some((reason) => involved.includes(reason));
}

/** Whether it has come to wait for somebody of a department: made so, sent there, or let go of. */
function offers({ was, state, entry }: Change): boolean {
  if (state.assigneeId !== null || state.departmentId === null) return false;
  return was === null || 'departmentId' in entry.after || 'assigneeId' in entry.after;
}

/** Whether a client would see a difference: of a task they see now, or saw until now. */
function clientHears({ was, state, entry }: Change): boolean {
  if (state.audience !== 'CLIENT' && was?.audience !== 'CLIENT') return false;
  if (!quietForClients.includes(entry.verb)) return true;
  return entry.audience === 'CLIENT' || shownToClients.some((field) => field in entry.after);
}
