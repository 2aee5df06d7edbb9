import { hoursWords, type SlaEvent, type TaskPriority, type TaskTypeContent } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import { policiesAt, promisedClocks, readPromises } from './clock-start.service.ts';
import type { Clock, ClockSubject, CountedClock } from './clock-writes.service.ts';
import { type ClockMeasure, clockMeasures } from './clock.standing.ts';
import type { Turn } from './clock.turns.ts';
import { type PolicyVersion, promiseOf } from './promise.ts';

/** What of running work decides which promise holds, and can change. */
export type PromiseGround = { readonly priority: TaskPriority; readonly clientId: string | null };

/** Locked work that changed and goes on, with the clocks it has, locked with it. */
export type ChangedWork = {
  readonly subject: ClockSubject;
  readonly clocks: readonly Clock[];
  readonly typeKey: string | null;
  /** The target of the task's own type. */
  readonly target: TaskTypeContent['target'] | null;
  readonly was: PromiseGround;
  readonly is: PromiseGround;
  /** Whether the client had an answer: then no first response is promised any more. */
  readonly answered: boolean;
  /** Whether the work waited and waits now, and for what. */
  readonly waiting: { readonly was: boolean; readonly is: boolean; readonly words: Turn['waiting'] };
};

/** What another promise makes of the clocks, to be written with the change. */
export type Rechoice = {
  /** New and changed clocks; none where targets set by hand stay. */
  readonly clocks: readonly Clock[];
  /** For the history, in one sentence. */
  readonly words: string;
};

/** Whether a change touches what promises are chosen by. */
export function choosesAnew({
  was,
  is,
}: {
  readonly was: PromiseGround;
  readonly is: PromiseGround;
}): boolean {
  return was.priority !== is.priority || was.clientId !== is.clientId;
}

/**
 * Chooses the promise of running work anew, as policies are chosen by type, priority and client (F64): its clocks count
 * by it from their start, and say why from now on. A target set by hand stays, a stopped clock too; work that was promised
 * nothing begins to count now. Null where everything stays as it is.
 */
export async function chooseAnew(session: WriteSession, work: ChangedWork): Promise<Rechoice | null> {
  const { typeKey, target, is } = work;
  const { versions, account } = await readPromises(session, is.clientId);
  const policies = await policiesAt(session, versions);
  const promised = promiseOf({ ...is, typeKey, target, account, policies, wish: undefined });
  if (!promised.ok) return null;
  const fresh = await promisedClocks(session, work.subject, promised.value, versions);
  const cause = causeOf(work);
  const choices = clockMeasures.flatMap((measure) => {
    const clock = work.clocks.find((one) => one.measure === measure) ?? null;
    const next = fresh.find((one) => one.clock.measure === measure) ?? null;
    return choiceOf(session, work, { measure, clock, next, policies, cause }) ?? [];
  });
  if (choices.length === 0) return null;
  return {
    clocks: choices.flatMap((choice) => choice.clock ?? []),
    words: `${cause}. ${choices.map(({ words }) => words).join(' ')}`,
  };
}

type Choosing = {
  readonly measure: ClockMeasure;
  readonly clock: Clock | null;
  readonly next: CountedClock | null;
  readonly policies: readonly PolicyVersion[];
  readonly cause: string;
};
type Choice = { readonly clock: Clock | null; readonly words: string };

const measureWords: Readonly<Record<ClockMeasure, string>> = {
  FIRST_RESPONSE: 'First response',
  RESOLUTION: 'Target',
};

function choiceOf(session: WriteSession, work: ChangedWork, choosing: Choosing): Choice | null {
  const { measure, clock, next } = choosing;
  if (clock === null) return begun(session, work, choosing);
  if (hasStopped(clock) || isSame(clock, next)) return null;
  if (clock.events.some(({ kind }) => kind === 'RETARGETED')) {
    return { clock: null, words: `${measureWords[measure]}: what was set by hand stays.` };
  }
  const promise = promiseWords(choosing);
  const at = session.clock.now().toISOString();
  const chosen = { ...clock, ...promiseIn(work, next) };
  const recount: SlaEvent = { at, kind: 'RECHOSEN', cause: `${choosing.cause}: ${promise}` };
  const events = [...clock.events, recount, ...waitingEvents(work, clock, chosen, at)];
  return { clock: { ...chosen, events }, words: `${measureWords[measure]}: ${promise}.` };
}

function begun(session: WriteSession, work: ChangedWork, choosing: Choosing): Choice | null {
  const { measure, next } = choosing;
  if (next === null || (measure === 'FIRST_RESPONSE' && work.answered)) return null;
  const at = session.clock.now().toISOString();
  const events = [...next.clock.events, ...waitingEvents(work, null, next.clock, at)];
  return {
    clock: { ...next.clock, events },
    words: `${measureWords[measure]}: ${promiseWords(choosing)}, from now on.`,
  };
}

/** What of a clock comes from its promise; without one it keeps its calendar, so that what it counted stays true. */
function promiseIn({ target }: ChangedWork, next: CountedClock | null) {
  if (next === null) {
    const overridable = target?.overridable ?? true;
    return { policyKey: null, policyVersion: null, targetMinutes: null, overridable };
  }
  const { policyKey, policyVersion, calendarKey, calendarVersion, ...clock } = next.clock;
  const { targetMinutes, pausesWhileWaiting, overridable, reminders } = clock;
  const policy = { policyKey, policyVersion, calendarKey, calendarVersion };
  return { ...policy, targetMinutes, pausesWhileWaiting, overridable, reminders };
}

/** A clock that waits by one promise may count by the other. */
function waitingEvents(
  { waiting }: ChangedWork,
  before: Clock | null,
  after: Clock,
  at: string,
): readonly SlaEvent[] {
  const stood = waiting.was && before?.pausesWhileWaiting === true;
  const stands = waiting.is && after.pausesWhileWaiting;
  if (stood === stands) return [];
  return stands ? [{ at, kind: 'PAUSED', ...waiting.words }] : [{ at, kind: 'RESUMED', cause: '' }];
}

/** Whether the same promise holds as before; a clock keeps the version of its policy. */
function isSame(clock: Clock, next: CountedClock | null): boolean {
  if (next === null) return clock.targetMinutes === null;
  const { policyKey, targetMinutes, calendarKey } = next.clock;
  if (clock.policyKey !== policyKey) return false;
  return policyKey !== null || (clock.targetMinutes === targetMinutes && clock.calendarKey === calendarKey);
}

function hasStopped({ events }: Clock): boolean {
  const last = events.findLast(({ kind }) => kind === 'STOPPED' || kind === 'REOPENED');
  return last?.kind === 'STOPPED';
}

function promiseWords({ next, policies }: Choosing): string {
  const targetMinutes = next?.clock.targetMinutes ?? null;
  if (targetMinutes === null) return 'nothing is promised';
  const policyKey = next?.clock.policyKey;
  const label = policies.find(({ key }) => key === policyKey)?.label;
  const hours = hoursWords(targetMinutes);
  return label === undefined ? hours : `${hours} by “${label}”`;
}

function causeOf({ was, is }: ChangedWork): string {
  const { priority } = is;
  const priorityWord = `${priority.charAt(0)}${priority.slice(1).toLowerCase()}`;
  const client = is.clientId === null ? 'There is no client now' : 'It is for another client now';
  return [
    ...(was.priority === priority ? [] : [`Priority is now ${priorityWord}`]),
    ...(was.clientId === is.clientId ? [] : [was.clientId === null ? 'It is for a client now' : client]),
  ].join('; ');
}
