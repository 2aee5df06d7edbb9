import { calendarDay } from '../time/urgency.ts';
import type { TaskPriority } from '../workflow/vocabulary.ts';
import { type WorkingCalendar, workingDayMinutes } from './calendar.ts';
import { addWorkingMinutes } from './working-time.ts';

/** What is promised for which work, as plain JSON (F53, F64, F65); targets in working minutes, `null` promises nothing. */
export type SlaPolicy = {
  readonly key: string;
  readonly label: string;
  /** What the work must be for the policy to apply; absent or `null` fits all. */
  readonly priority?: TaskPriority | null;
  readonly typeKey?: string | null;
  readonly clientId?: string | null;
  readonly firstResponseMinutes: number | null;
  readonly resolutionMinutes: number | null;
  readonly calendarKey: string;
  readonly pausesWhileWaiting: boolean;
  /** Whether the case manager may set or remove the resolution target. */
  readonly overridable: boolean;
  /** Percentages of the target at which somebody is told; 100 is the breach. */
  readonly reminders: readonly number[];
};

/** The work a policy is looked for. */
export type SlaSubject = {
  readonly typeKey: string | null;
  readonly priority: TaskPriority;
  readonly clientId: string | null;
};

/** The most specific policy that fits: client before type before priority, ties by key; `null` when none fits. */
export function choosePolicy(policies: readonly SlaPolicy[], subject: SlaSubject): SlaPolicy | null {
  const fitting = policies.filter((policy) => fits(policy, subject));
  const inOrder = fitting.toSorted(
    (one, other) => rankOf(other) - rankOf(one) || (one.key < other.key ? -1 : 1),
  );
  return inOrder[0] ?? null;
}

function fits(policy: SlaPolicy, subject: SlaSubject): boolean {
  return (
    (policy.clientId ?? subject.clientId) === subject.clientId &&
    (policy.typeKey ?? subject.typeKey) === subject.typeKey &&
    (policy.priority ?? subject.priority) === subject.priority
  );
}

function rankOf({ clientId, typeKey, priority }: SlaPolicy): number {
  return (isNamed(clientId) ? 4 : 0) + (isNamed(typeKey) ? 2 : 0) + (isNamed(priority) ? 1 : 0);
}

function isNamed(value: string | null | undefined): boolean {
  return value !== null && value !== undefined;
}

/** A resolution target set by the case manager, in working minutes; `null` removes the target (F64). */
export type SlaOverride = { readonly resolutionMinutes: number | null; readonly reason: string };

export const targetSources = ['POLICY', 'OVERRIDE', 'NONE'] as const;
/** The targets that hold, and who set the one for resolution; `NONE` when nothing is promised. */
export type EffectiveTarget = {
  readonly firstResponseMinutes: number | null;
  readonly resolutionMinutes: number | null;
  readonly source: (typeof targetSources)[number];
};

/** The targets that hold for a piece of work; an override counts only where the policy allows it or there is none (F53). */
export function effectiveTarget(policy: SlaPolicy | null, override: SlaOverride | null): EffectiveTarget {
  const firstResponseMinutes = policy?.firstResponseMinutes ?? null;
  if (override !== null && (policy?.overridable ?? true)) {
    return { firstResponseMinutes, resolutionMinutes: override.resolutionMinutes, source: 'OVERRIDE' };
  }
  const resolutionMinutes = policy?.resolutionMinutes ?? null;
  const promised = resolutionMinutes !== null || firstResponseMinutes !== null;
  return { firstResponseMinutes, resolutionMinutes, source: promised ? 'POLICY' : 'NONE' };
}

/** Working minutes of a target given in hours or in working days of the calendar, rounded to whole minutes (F64). */
export function targetMinutes(amount: number, unit: 'HOURS' | 'DAYS', calendar: WorkingCalendar): number {
  return Math.round(amount * (unit === 'HOURS' ? 60 : workingDayMinutes(calendar)));
}

/**
 * When work for an account is due: its start plus the account's SLA hours, counted by the calendar (F66). `dueOn` is the
 * calendar day in the calendar's zone. Throws a RangeError for negative hours.
 */
export function dueFromAccountHours(
  calendar: WorkingCalendar,
  startedAt: string,
  hours: number,
): { readonly dueAt: string; readonly dueOn: string } {
  const dueAt = addWorkingMinutes(calendar, startedAt, Math.round(hours * 60));
  return { dueAt, dueOn: calendarDay(new Date(dueAt), calendar.timeZone) };
}
