import type { SlaState } from './clock.ts';
import { exactDuration, roughDuration } from './durations.ts';

/** One for each look of the badge (ux 2.16). */
export const clockBadgeKinds = ['DUE', 'DUE_SOON', 'OVERDUE', 'PAUSED', 'MET', 'MISSED', 'NONE'] as const;
export type ClockBadgeKind = (typeof clockBadgeKinds)[number];

/** What a badge is drawn from; a list can keep these four without the whole clock. */
export type ClockBadgeFacts = {
  readonly state: SlaState;
  readonly dueAt: string | null;
  readonly finishedAt: string | null;
  /** What a paused clock waits for, in words; `null` when it is not told. */
  readonly pausedFor: string | null;
};

/** Minutes are whole minutes by the calendar, so that badges compare; `text` is English. */
export type ClockBadge = {
  readonly kind: ClockBadgeKind;
  readonly minutes: number | null;
  readonly text: string;
};

/**
 * The badge at an instant: "Due in 3 h", "Overdue 2 h", "Paused, waiting for client", "Met, 1 h 12 min early", "Missed by 3 h".
 * A clock that was running and whose due time has passed since is overdue, so that a screen left open stays true.
 */
export function clockBadge(facts: ClockBadgeFacts, now: string): ClockBadge {
  if (facts.state === 'NONE') return { kind: 'NONE', minutes: null, text: 'No target' };
  if (facts.state === 'PAUSED') return pausedBadge(facts.pausedFor);
  if (facts.dueAt === null) return { kind: 'NONE', minutes: null, text: 'No due time' };
  const left = minutesFrom(facts.finishedAt ?? now, facts.dueAt);
  if (facts.finishedAt !== null) return finishedBadge(left);
  return left <= 0 ? overdueBadge(left) : dueBadge(facts.state, left);
}

function minutesFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

function pausedBadge(pausedFor: string | null): ClockBadge {
  const text = pausedFor === null || pausedFor === '' ? 'Paused' : `Paused, ${withinSentence(pausedFor)}`;
  return { kind: 'PAUSED', minutes: null, text };
}

/** Abbreviations and single letters keep their capitals. */
function withinSentence(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

function dueBadge(state: SlaState, left: number): ClockBadge {
  const minutes = Math.floor(left);
  const text = minutes === 0 ? 'Due now' : `Due in ${roughDuration(minutes)}`;
  return { kind: state === 'AT_RISK' ? 'DUE_SOON' : 'DUE', minutes, text };
}

function overdueBadge(left: number): ClockBadge {
  const minutes = Math.max(0, Math.floor(-left));
  const text = minutes === 0 ? 'Overdue now' : `Overdue ${roughDuration(minutes)}`;
  return { kind: 'OVERDUE', minutes, text };
}

/** To the minute, for it is kept for ever; a target missed by seconds is missed by a minute. */
function finishedBadge(left: number): ClockBadge {
  if (left < 0) {
    const minutes = Math.ceil(-left);
    return { kind: 'MISSED', minutes, text: `Missed by ${exactDuration(minutes)}` };
  }
  const minutes = Math.floor(left);
  const text = minutes === 0 ? 'Met, just in time' : `Met, ${exactDuration(minutes)} early`;
  return { kind: 'MET', minutes, text };
}
