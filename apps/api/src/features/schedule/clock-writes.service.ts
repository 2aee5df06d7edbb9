import type { WorkingCalendar } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { type ClockCauses, type ClockMeasure, type ClockStanding, standingOf } from './clock.standing.ts';

/** The task or case a clock belongs to. */
export type ClockSubject =
  { readonly taskId: string; readonly caseId: null } | { readonly taskId: null; readonly caseId: string };

/** A clock as it is kept, what follows from its calendar apart. */
export type Clock = ClockCauses &
  ClockSubject & {
    readonly id: string;
    readonly measure: ClockMeasure;
    readonly policyKey: string | null;
    readonly policyVersion: number | null;
    readonly calendarKey: string;
    readonly calendarVersion: number;
    readonly pausesWhileWaiting: boolean;
    readonly overridable: boolean;
  };

/** The columns of a clock `k` by the keys of `Clock`. */
export const clockColumns = `k.id, k.task_id AS "taskId", k.case_id AS "caseId", k.measure,
  k.policy_key AS "policyKey", k.policy_version AS "policyVersion", k.calendar_key AS "calendarKey",
  k.calendar_version AS "calendarVersion", k.target_minutes AS "targetMinutes",
  k.pauses_while_waiting AS "pausesWhileWaiting", k.overridable, k.reminders, k.events, k.started_at AS "startedAt"`;

const columns = [
  ['id', 'uuid'],
  ['task_id', 'uuid'],
  ['case_id', 'uuid'],
  ['measure', 'varchar'],
  ['policy_key', 'varchar'],
  ['policy_version', 'integer'],
  ['calendar_key', 'varchar'],
  ['calendar_version', 'integer'],
  ['target_minutes', 'integer'],
  ['pauses_while_waiting', 'boolean'],
  ['overridable', 'boolean'],
  ['reminders', 'smallint[]'],
  ['events', 'jsonb'],
  ['started_at', 'timestamptz'],
  ['finished_at', 'timestamptz'],
  ['due_at', 'timestamptz'],
  ['remaining_minutes', 'integer'],
  ['risk_at', 'timestamptz'],
  ['paused_for', 'varchar'],
] as const;
const names = columns.map(([name]) => name).join(', ');

/**
 * SQL that keeps clocks, new or changed, and what is still to be told of them, as common table expressions with the values
 * of `clockValues` from `$start` on and the moment `at`. Reminders wait for their clock, so that everybody locks the two in
 * this order; one that was sent stays sent unless a new target puts it ahead again.
 */
export function clockWrites(start: number, at: string): string {
  const [rows, moments, retargeted] = [start, start + 1, start + 2].map((place) => `$${place}`);
  return `written AS (
      INSERT INTO sla_clock (${names}, updated_at)
      SELECT ${names}, ${at}
      FROM jsonb_to_recordset(${rows}::jsonb) AS g (${columns.map(([name, type]) => `${name} ${type}`).join(', ')})
      ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at,
        ${columns
          .slice(4)
          .map(([name]) => `${name} = excluded.${name}`)
          .join(', ')}
      RETURNING id
    ), moment AS (
      SELECT m.clock_id, m.percent, m.remind_at
      FROM jsonb_to_recordset(${moments}::jsonb) AS m (clock_id uuid, percent smallint, remind_at timestamptz)
      JOIN written ON written.id = m.clock_id
    ), untold AS (
      DELETE FROM sla_reminder r USING written w
      WHERE r.clock_id = w.id AND r.sent_at IS NULL
        AND NOT EXISTS (SELECT FROM moment m WHERE m.clock_id = r.clock_id AND m.percent = r.percent)
    ), told AS (
      INSERT INTO sla_reminder (clock_id, percent, remind_at) SELECT clock_id, percent, remind_at FROM moment
      ON CONFLICT (clock_id, percent) DO UPDATE SET remind_at = excluded.remind_at,
        sent_at = CASE WHEN ${retargeted}::boolean AND excluded.remind_at > ${at} THEN NULL ELSE sla_reminder.sent_at END
    )`;
}

const write: Statement = {
  name: 'clock-write',
  text: `WITH ${clockWrites(1, '$4::timestamptz')} SELECT`,
};

export type CountedClock = { readonly clock: Clock; readonly calendar: WorkingCalendar };
type Moment = Pick<WriteSession, 'clock'>;

/** Keeps clocks with how they stand now and their reminders, in one statement; `retargeted` after a new target. */
export async function writeClocks(
  session: Moment & Pick<WriteSession, 'db'>,
  counted: readonly CountedClock[],
  retargeted = false,
): Promise<void> {
  if (counted.length === 0) return;
  const now = session.clock.now().toISOString();
  await session.db.rows(write, [...clockValues(session, counted, retargeted), now]);
}

/** The values of `clockWrites`: clocks as they stand now, their reminders, and whether they were given a new target. */
export function clockValues(
  moment: Moment,
  counted: readonly CountedClock[],
  retargeted = false,
): readonly unknown[] {
  const now = moment.clock.now().toISOString();
  const rows = counted.map(({ clock, calendar }) => ({ clock, standing: standingOf(clock, calendar, now) }));
  const moments = rows.flatMap(({ clock, standing }) =>
    standing.moments.map(({ percent, at }) => ({ clock_id: clock.id, percent, remind_at: at })),
  );
  const kept = rows.map(({ clock, standing }) => rowOf(clock, standing));
  return [JSON.stringify(kept), JSON.stringify(moments), retargeted];
}

function rowOf(
  clock: Clock,
  standing: ClockStanding,
): Readonly<Record<(typeof columns)[number][0], unknown>> {
  return {
    id: clock.id,
    task_id: clock.taskId,
    case_id: clock.caseId,
    measure: clock.measure,
    policy_key: clock.policyKey,
    policy_version: clock.policyVersion,
    calendar_key: clock.calendarKey,
    calendar_version: clock.calendarVersion,
    target_minutes: clock.targetMinutes,
    pauses_while_waiting: clock.pausesWhileWaiting,
    overridable: clock.overridable,
    reminders: clock.reminders,
    events: clock.events,
    started_at: clock.startedAt,
    finished_at: standing.finishedAt,
    due_at: standing.dueAt,
    remaining_minutes: standing.remainingMinutes,
    risk_at: standing.riskAt,
    paused_for: standing.pausedFor,
  };
}
