import type { Relation } from '../../platform/database/row-columns.ts';
import type { ClockMeasure } from './clock.standing.ts';

/** The columns of a clock by the keys of `SlaClockView`. */
const clockColumns = {
  id: 'id',
  measure: 'measure',
  policyKey: 'policy_key',
  policyVersion: 'policy_version',
  calendarKey: 'calendar_key',
  calendarVersion: 'calendar_version',
  targetMinutes: 'target_minutes',
  overridable: 'overridable',
  reminders: 'reminders',
  events: 'events',
  startedAt: 'started_at',
  finishedAt: 'finished_at',
  dueAt: 'due_at',
  storedMinutes: 'remaining_minutes',
  riskAt: 'risk_at',
  pausedFor: 'paused_for',
} as const;
type ClockColumn = keyof typeof clockColumns;

/** The clock of task `t` for a measure, as something a task is read with; that of another subject where one is named. */
export function clockRelation(alias: string, measure: ClockMeasure, subject = 'task_id = t.id'): Relation {
  return {
    alias,
    join: `LEFT JOIN sla_clock ${alias} ON ${alias}.${subject} AND ${alias}.measure = '${measure}'`,
    columns: clockColumns,
  };
}

const facts = ['targetMinutes', 'finishedAt', 'dueAt', 'riskAt', 'pausedFor'] as const;
const policy = ['policyKey', 'policyVersion'] as const;
const calendar = ['calendarKey', 'calendarVersion'] as const;
const whole = [...facts, ...calendar, 'startedAt', 'events', 'storedMinutes'] as const;

/** What fields of a clock need that are worked out rather than read. */
const needs: Readonly<Record<string, readonly ClockColumn[]>> = {
  state: facts,
  badge: facts,
  remainingMinutes: whole,
  sentences: whole,
  intervals: whole,
  dueWith: whole,
  dayMinutes: calendar,
  policy,
  calendar,
  timeZone: calendar,
};

/** The columns that fields of the clock at a path need, of those asked for: `sla.badge` needs `sla.dueAt` and more. */
export function clockNeeds(path: string, fields: ReadonlySet<string>): readonly string[] {
  return Object.entries(needs).flatMap(([field, columns]) =>
    fields.has(`${path}.${field}`) ? columns.map((column) => `${path}.${column}`) : [],
  );
}

/** Every column of a clock `k`. */
export const wholeClock = Object.entries(clockColumns)
  .map(([key, column]) => `k.${column} AS "${key}"`)
  .join(', ');

/** SQL of the state of the clock `k` at the instant of a parameter, as `stateOf` tells it. */
export function clockStateSql(k: string, now: string): string {
  return `CASE WHEN ${k}.target_minutes IS NULL THEN 'NONE'
    WHEN ${k}.finished_at IS NOT NULL THEN
      CASE WHEN ${k}.due_at IS NULL OR ${k}.finished_at <= ${k}.due_at THEN 'MET' ELSE 'MISSED' END
    WHEN ${k}.due_at <= ${now} THEN 'BREACHED'
    WHEN ${k}.paused_for IS NOT NULL THEN 'PAUSED'
    WHEN ${k}.risk_at <= ${now} THEN 'AT_RISK' ELSE 'RUNNING' END`;
}
