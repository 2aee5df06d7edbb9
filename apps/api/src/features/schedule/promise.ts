import {
  choosePolicy,
  refusals,
  type SlaPolicy,
  type TaskPriority,
  type TaskTypeContent,
} from '@docket/domain';

import { isGiven } from '../../graphql/given.ts';
import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { ClockMeasure } from './clock.standing.ts';

/** The calendar that counts where nobody names one; it is published with every installation. */
export const usualCalendar = 'office';
/** When somebody is told of a target that no type or policy stands behind. */
const usualReminders = [80, 100];
const breach = 100;

/** What is promised to an account (F66): hours of working time, and the key of the calendar that counts them. */
export type AccountHours = { readonly slaHours: number | null; readonly slaCalendar: string | null };

export type PolicyVersion = SlaPolicy & { readonly version: number };

/** What decides which promise holds. */
export type PromiseFacts = {
  readonly typeKey: string | null;
  readonly priority: TaskPriority;
  readonly clientId: string | null;
  readonly policies: readonly PolicyVersion[];
  /** The target of the task's own type. */
  readonly target: TaskTypeContent['target'] | null;
  readonly account: AccountHours | null;
  /** A target set by hand: working minutes, or null for none; undefined where nobody set one (F64). */
  readonly wish: number | null | undefined;
};

/** What a piece of work is promised for one measure; minutes of working time. */
export type Promised = {
  readonly measure: ClockMeasure;
  /** The policy the target is that of; null where it comes from elsewhere. */
  readonly policy: { readonly key: string; readonly version: number } | null;
  readonly calendarKey: string;
  readonly targetMinutes: number | null;
  /** Whether the target was set by hand, or removed by hand. */
  readonly byHand: boolean;
  readonly pausesWhileWaiting: boolean;
  readonly overridable: boolean;
  readonly reminders: readonly number[];
};

/**
 * What holds for a piece of work: a target set by hand before its type's own, that before a policy that names its client,
 * that before the hours of its account, and those before any other policy (F53, F64, F66); nothing where none of them
 * promises anything. Refusal: TARGET_FIXED.
 */
export function promiseOf(facts: PromiseFacts): Attempt<readonly Promised[]> {
  const { policies, wish } = facts;
  const chosen = choosePolicy(policies, facts);
  const policy = policies.find(({ key }) => key === chosen?.key) ?? null;
  const resolution = resolutionOf(facts, policy);
  const responses = policy === null ? [] : [policyPromise('FIRST_RESPONSE', policy)];
  const kept = responses.filter(({ targetMinutes }) => targetMinutes !== null);
  if (wish === undefined) {
    return { ok: true, value: resolution.targetMinutes === null ? kept : [...kept, resolution] };
  }
  if (!resolution.overridable) return failed(problems.refused(refusals.targetFixed()));
  const nothing = wish === null && resolution.targetMinutes === null;
  const byHand = { ...resolution, targetMinutes: wish, byHand: true };
  return { ok: true, value: nothing ? kept : [...kept, byHand] };
}

/** What would hold for the time until the work is done if nobody set anything by hand. */
function resolutionOf({ target, account }: PromiseFacts, policy: PolicyVersion | null): Promised {
  const usual = policy === null ? unpromised : policyPromise('RESOLUTION', policy);
  if (target !== null && target.minutes !== null) return typePromise(usual, target);
  const named = policy !== null && isGiven(policy.clientId);
  if (account !== null && account.slaHours !== null && !named) return accountPromise(usual, account);
  return policy === null && target !== null ? { ...usual, overridable: target.overridable } : usual;
}

function typePromise(usual: Promised, target: TaskTypeContent['target']): Promised {
  const { minutes, calendar, overridable, reminders } = target;
  const calendarKey = calendar ?? usual.calendarKey;
  const own = { targetMinutes: minutes, overridable, reminders: withBreach(reminders) };
  return { ...usual, ...own, policy: null, calendarKey };
}

function accountPromise(usual: Promised, { slaHours, slaCalendar }: AccountHours): Promised {
  const calendarKey = slaCalendar ?? usual.calendarKey;
  return { ...usual, policy: null, calendarKey, targetMinutes: slaHours === null ? null : slaHours * 60 };
}

const unpromised: Promised = {
  measure: 'RESOLUTION',
  policy: null,
  calendarKey: usualCalendar,
  targetMinutes: null,
  byHand: false,
  pausesWhileWaiting: true,
  overridable: true,
  reminders: usualReminders,
};

/** What a policy promises for a measure. */
export function policyPromise(measure: ClockMeasure, policy: PolicyVersion): Promised {
  return {
    measure,
    policy: { key: policy.key, version: policy.version },
    calendarKey: policy.calendarKey,
    targetMinutes: measure === 'RESOLUTION' ? policy.resolutionMinutes : policy.firstResponseMinutes,
    byHand: false,
    pausesWhileWaiting: policy.pausesWhileWaiting,
    overridable: policy.overridable,
    reminders: withBreach(policy.reminders),
  };
}

/** Who is told at all is told of the breach too. */
function withBreach(reminders: readonly number[]): readonly number[] {
  if (reminders.length === 0) return [];
  return [...new Set([...reminders, breach])].toSorted((one, other) => one - other);
}
