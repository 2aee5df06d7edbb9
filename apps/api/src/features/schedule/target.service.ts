import { limits, type Refusal, refusals, type TaskPriority } from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { StoredTaskType } from '../case-types/definitions.queries.ts';
import { calendarOf } from './clock-read.queries.ts';
import { policiesAt, promisedClocks, readPromises } from './clock-start.service.ts';
import { type Clock, type ClockSubject, type CountedClock, writeClocks } from './clock-writes.service.ts';
import type { ClockMeasure } from './clock.standing.ts';
import { promiseOf } from './promise.ts';
import { targetProblem } from './task-clocks.service.ts';

/** A target somebody sets or removes (F64). */
export type TargetWish = {
  readonly measure: ClockMeasure;
  /** Working minutes; null removes the target. */
  readonly minutes: number | null;
  readonly reason: string;
};

/** The work a target is set for, as it is locked. */
export type Targeted = {
  readonly subject: ClockSubject;
  readonly noun: 'task' | 'case';
  readonly clocks: readonly Clock[];
  readonly type: StoredTaskType | null;
  readonly typeKey: string | null;
  readonly priority: TaskPriority;
  readonly clientId: string | null;
  readonly finished: boolean;
};

/** A target that may be set, and what it replaces. */
export type Retarget = {
  readonly words: string;
  readonly before: { readonly measure: ClockMeasure; readonly targetMinutes: number | null };
  readonly after: { readonly measure: ClockMeasure; readonly targetMinutes: number | null };
  readonly write: (session: WriteSession) => Promise<void>;
};

/**
 * Works out a new target for locked work; null where it stands like that already. A clock counts on from its start;
 * work without one gets a clock that begins now. Refusals: COMMENT_REQUIRED, WRONG_STATUS, TARGET_FIXED, INVALID_INPUT.
 */
export async function planTarget(
  session: WriteSession,
  work: Targeted,
  wish: TargetWish,
): Promise<Attempt<Retarget | null>> {
  const words = wish.reason.trim();
  const problem = reasonProblem(words);
  if (problem !== null) return failed(problem);
  const clock = work.clocks.find(({ measure }) => measure === wish.measure) ?? null;
  if (work.finished || hasEnded(clock)) return failed(problems.refused(finished(work.noun)));
  const before = clock?.targetMinutes ?? null;
  if (before === wish.minutes) return { ok: true, value: null };
  const counted = clock === null ? await newClock(session, work, wish) : await changed(session, clock, wish);
  if (!counted.ok) return counted;
  const wrong = targetProblem(session, [counted.value], 'minutes');
  if (wrong !== null) return failed(wrong);
  const { measure, minutes } = wish;
  return {
    ok: true,
    value: {
      words,
      before: { measure, targetMinutes: before },
      after: { measure, targetMinutes: minutes },
      write: (moment) => writeClocks(moment, [counted.value], true),
    },
  };
}

async function changed(
  session: WriteSession,
  clock: Clock,
  { minutes, reason }: TargetWish,
): Promise<Attempt<CountedClock>> {
  if (!clock.overridable) return failed(problems.refused(refusals.targetFixed()));
  const at = session.clock.now().toISOString();
  const events = [...clock.events, { at, kind: 'RETARGETED', minutes, cause: reason.trim() } as const];
  const calendar = await calendarOf(session, clock);
  return { ok: true, value: { calendar, clock: { ...clock, targetMinutes: minutes, events } } };
}

/** Work that was promised nothing: the target alone says what for. */
async function newClock(
  session: WriteSession,
  { subject, type, typeKey, priority, clientId }: Targeted,
  { measure, minutes }: TargetWish,
): Promise<Attempt<CountedClock>> {
  const { versions, account } = await readPromises(session, clientId);
  const promised = promiseOf({
    typeKey,
    priority,
    clientId,
    policies: await policiesAt(session, versions),
    target: type?.content.target ?? null,
    account,
    wish: minutes,
  });
  if (!promised.ok) return promised;
  const byHand = promised.value.filter((one) => one.byHand).map((one) => ({ ...one, measure }));
  const [counted] = await promisedClocks(session, subject, byHand, versions);
  return counted === undefined
    ? failed(problems.invalid('minutes', 'There is no calendar to count a target by.'))
    : { ok: true, value: counted };
}

function hasEnded(clock: Clock | null): boolean {
  const last = clock?.events.findLast(({ kind }) => kind === 'STOPPED' || kind === 'REOPENED');
  return last?.kind === 'STOPPED';
}

function finished(noun: string): Refusal {
  return {
    code: 'WRONG_STATUS',
    message: `The clock of this ${noun} has stopped, so its target stays as it was.`,
    remedy: `Reopen the ${noun} first.`,
  };
}

function reasonProblem(words: string): Problem | null {
  if (words === '') {
    return problems.refused(refusals.commentRequired('Why does the target change?'), 'reason');
  }
  if (words.includes('\u0000')) {
    return problems.invalid('reason', 'This contains a character that cannot be stored.');
  }
  return words.length > limits.comment
    ? problems.invalid('reason', `This is longer than ${limits.comment} characters.`)
    : null;
}
