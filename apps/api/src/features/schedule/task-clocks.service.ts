import {
  calendarDay,
  type CreatorFacts,
  isEndPhase,
  phaseOfStatus,
  type TaskPhase,
  type TaskPriority,
  type TaskTypeContent,
} from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { HistoryEntry, TaskState } from '../activity/activity.service.ts';
import { chooseAnew, choosesAnew, type Rechoice } from './clock-choice.service.ts';
import { withCalendars } from './clock-read.queries.ts';
import { policiesAt, promisedClocks, type PromiseVersions } from './clock-start.service.ts';
import type { Clock, CountedClock } from './clock-writes.service.ts';
import { standingOf } from './clock.standing.ts';
import { type Turn, turned } from './clock.turns.ts';
import { type AccountHours, promiseOf } from './promise.ts';

export type NewTask = {
  readonly taskId: string;
  readonly type: { readonly key: string; readonly target: TaskTypeContent['target'] } | null;
  readonly priority: TaskPriority;
  readonly clientId: string | null;
  readonly account: AccountHours | null;
  readonly versions: PromiseVersions;
  /** A target set by hand: working minutes, or null for none; undefined where nobody set one (F64). */
  readonly targetMinutes: number | null | undefined;
};

export type NewClocks = {
  readonly counted: readonly CountedClock[];
  /** The day the target is used up, in the zone of its calendar; null without a target. */
  readonly dueOn: string | null;
};

/** The clocks a new task begins with (F53, F64, F66), to be written with its row. Refusals: TARGET_FIXED, INVALID_INPUT. */
export async function clocksOfNewTask(session: WriteSession, task: NewTask): Promise<Attempt<NewClocks>> {
  const promised = promiseOf({
    typeKey: task.type?.key ?? null,
    priority: task.priority,
    clientId: task.clientId,
    policies: await policiesAt(session, task.versions),
    target: task.type?.target ?? null,
    account: task.account,
    wish: task.targetMinutes,
  });
  if (!promised.ok) return failed({ ...promised.problem, field: 'targetMinutes' });
  const subject = { taskId: task.taskId, caseId: null };
  const counted = await promisedClocks(session, subject, promised.value, task.versions);
  const problem = task.targetMinutes === undefined ? null : targetProblem(session, counted, 'targetMinutes');
  return problem === null
    ? { ok: true, value: { counted, dueOn: dueDay(session, counted) } }
    : failed(problem);
}

/** Why a target set by hand cannot be counted, or null. */
export function targetProblem(
  { clock }: WriteSession,
  counted: readonly CountedClock[],
  field: string,
): Problem | null {
  if (counted.length === 0) return problems.invalid(field, 'There is no calendar to count a target by.');
  const now = clock.now().toISOString();
  const endless = counted.some(
    (one) =>
      one.clock.targetMinutes !== null &&
      standingOf({ ...one.clock, events: [] }, one.calendar, now).dueAt === null,
  );
  return endless ? problems.invalid(field, 'The calendar has not that much working time.') : null;
}

function dueDay({ clock }: WriteSession, counted: readonly CountedClock[]): string | null {
  const resolution = counted.find((one) => one.clock.measure === 'RESOLUTION');
  if (resolution === undefined) return null;
  const { dueAt } = standingOf(resolution.clock, resolution.calendar, clock.now().toISOString());
  return dueAt === null ? null : calendarDay(new Date(dueAt), resolution.calendar.timeZone);
}

/** A change of a task, with the clocks it has, as they were locked with it or as another promise made them. */
export type TaskTurn = {
  readonly clocks: readonly Clock[];
  /** Those of them that another promise began or changed. */
  readonly rechosen: readonly Clock[];
  readonly was: TaskState;
  readonly state: TaskState;
  readonly entry: Pick<HistoryEntry, 'verb' | 'text'>;
  readonly creator: Pick<CreatorFacts, 'id'>;
  /** What its workflow calls the status it has now. */
  readonly statusLabel: string;
  /** Whether a client's contact holds it now. */
  readonly withClient: boolean;
};

/** A task that changes, before its entry is written. */
export type TaskRechoice = Omit<TaskTurn, 'entry' | 'rechosen'> & {
  readonly taskId: string;
  readonly type: { readonly key: string; readonly content: TaskTypeContent } | null;
};

/** What another priority or client makes of the promises to a task that is not done yet (F64); null where nothing. */
export async function rechosenTaskClocks(
  session: WriteSession,
  { taskId, type, was, state, clocks, ...rest }: TaskRechoice,
): Promise<Rechoice | null> {
  if (!choosesAnew({ was, is: state }) || isEndPhase(phaseOf(state))) return null;
  return chooseAnew(session, {
    subject: { taskId, caseId: null },
    clocks,
    typeKey: type?.key ?? null,
    target: type?.content.target ?? null,
    was,
    is: state,
    answered: state.startedAt !== null || state.commentCount > 0,
    waiting: {
      was: phaseOf(was) === 'WAITING',
      is: phaseOf(state) === 'WAITING',
      words: waitingWords(rest),
    },
  });
}

/**
 * The clocks of a locked task to which something happened with it, to be written with its entry: waiting pauses them,
 * going on resumes, done or dropped stops, taken up again reopens; the first step or word to the client is the first
 * response.
 */
export function turnTaskClocks(session: WriteSession, change: TaskTurn): Promise<readonly CountedClock[]> {
  const turn = turnOf(session, change);
  const { clocks, rechosen } = change;
  const changed = clocks.flatMap((clock) => turned(clock, turn) ?? rechosen.filter((one) => one === clock));
  return withCalendars(session, changed);
}

function turnOf({ viewer, clock }: WriteSession, change: TaskTurn): Turn {
  const { was, state, entry, creator, statusLabel } = change;
  const staff = viewer.kind !== 'CLIENT_CONTACT' && viewer.id !== creator.id;
  const undone = entry.verb === 'UNDONE' && state.startedAt === null;
  return {
    at: clock.now().toISOString(),
    was: phaseOf(was),
    is: phaseOf(state),
    waiting: waitingWords(change),
    ending: state.deletedAt === null ? statusLabel : 'Deleted',
    responds: staff && entry.text?.kind === 'comment',
    takesBack: undone ? was.startedAt : null,
  };
}

function waitingWords({
  statusLabel,
  withClient,
}: Pick<TaskTurn, 'statusLabel' | 'withClient'>): Turn['waiting'] {
  return withClient
    ? { cause: 'Waiting for client', clientCause: 'We are waiting for you' }
    : { cause: statusLabel === 'Waiting' ? 'Waiting for an answer' : statusLabel, clientCause: null };
}

function phaseOf({ status, deletedAt }: TaskState): TaskPhase {
  return deletedAt === null ? phaseOfStatus[status] : 'DROPPED';
}
