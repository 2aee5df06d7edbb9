import type { SlaEvent, TaskPriority, WorkingCalendar } from '@docket/domain';

import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { calendarAt, definitionsAt } from '../case-types/definitions.queries.ts';
import type { ClockSubject, CountedClock } from './clock-writes.service.ts';
import { type AccountHours, type PolicyVersion, promiseOf, type Promised, usualCalendar } from './promise.ts';

type Version = { readonly key: string; readonly version: number };

/** The versions in force of what promises are made of. */
export type PromiseVersions = {
  readonly policies: readonly Version[];
  readonly calendars: readonly Version[];
};

const newest = (kind: 'SLA_POLICY' | 'CALENDAR') => `coalesce((SELECT json_agg(x) FROM (
  SELECT DISTINCT ON (d.key) d.key, d.version FROM definition d
  WHERE d.kind = '${kind}' AND d.state = 'PUBLISHED' ORDER BY d.key, d.version DESC) x), '[]')`;

/** SQL of `PromiseVersions`, for statements that look up more. */
export const promiseVersionsJson = `json_build_object('policies', ${newest('SLA_POLICY')}, 'calendars', ${newest('CALENDAR')})`;

/** A case whose clocks begin; a task's begin with `clocksOfNewTask`, while it is being made. */
export type StartedCase = {
  readonly caseId: string;
  readonly typeKey: string | null;
  readonly priority: TaskPriority;
  readonly clientId: string | null;
};

const promises: Statement = {
  name: 'schedule-promises',
  text: `SELECT ${promiseVersionsJson} AS versions, (SELECT row_to_json(x) FROM (
      SELECT k.sla_hours AS "slaHours", k.sla_calendar AS "slaCalendar" FROM client k WHERE k.id = $1::uuid) x) AS account`,
};
export type PromisesRow = { readonly versions: PromiseVersions; readonly account: AccountHours | null };

/** What promises can be made of now, and what the account of a client was promised; one statement. */
export async function readPromises({ db }: WriteSession, clientId: string | null): Promise<PromisesRow> {
  const [row] = await db.rows<PromisesRow>(promises, [clientId]);
  if (row === undefined) throw new Error('The look-up of promises returned nothing.');
  return row;
}

/**
 * The clocks a new case begins with, to be written with its row: by the policy for its type, priority and client, or by
 * the hours of its account (F66). Where nothing is promised there are none.
 */
export async function clocksOfNewCase(
  session: WriteSession,
  subject: StartedCase,
): Promise<readonly CountedClock[]> {
  const { caseId, clientId } = subject;
  const { versions, account } = await readPromises(session, clientId);
  const policies = await policiesAt(session, versions);
  const promised = promiseOf({ ...subject, policies, target: null, account, wish: undefined });
  return promised.ok ? promisedClocks(session, { taskId: null, caseId }, promised.value, versions) : [];
}

/** The policies of these versions, retired ones left out. */
export async function policiesAt(
  session: WriteSession,
  { policies }: PromiseVersions,
): Promise<readonly PolicyVersion[]> {
  const stored = await definitionsAt(session, 'SLA_POLICY', policies);
  return stored.flatMap(({ key, version, content: { retired, ...policy } }) =>
    retired ? [] : [{ ...policy, key, version }],
  );
}

/** The clocks of promises from now on, not yet kept; those left out whose calendar was never published. */
export async function promisedClocks(
  session: WriteSession,
  subject: ClockSubject,
  promised: readonly Promised[],
  versions: PromiseVersions,
): Promise<readonly CountedClock[]> {
  const clocks = await Promise.all(promised.map((one) => promisedClock(session, subject, one, versions)));
  return clocks.filter((one) => one !== null);
}

async function promisedClock(
  session: WriteSession,
  subject: ClockSubject,
  { policy, calendarKey, byHand, ...promised }: Promised,
  versions: PromiseVersions,
): Promise<CountedClock | null> {
  const found = await usableCalendar(session, calendarKey, versions);
  if (found === null) return null;
  const { calendar, version } = found;
  return {
    calendar,
    clock: {
      ...subject,
      ...promised,
      id: session.newId(),
      policyKey: policy?.key ?? null,
      policyVersion: policy?.version ?? null,
      calendarKey: calendar.key,
      calendarVersion: version,
      events: byHand ? [setByHand(session, promised.targetMinutes)] : [],
      startedAt: session.clock.now().toISOString(),
    },
  };
}

/** The calendar of this key in force, else the usual one; null where neither was ever published. */
export async function usableCalendar(
  session: Pick<WriteSession, 'db'>,
  key: string,
  { calendars }: PromiseVersions,
): Promise<{ readonly calendar: WorkingCalendar; readonly version: number } | null> {
  const place = [key, usualCalendar].flatMap(
    (one) => calendars.find((version) => version.key === one) ?? [],
  )[0];
  const calendar = place === undefined ? null : await calendarAt(session, place);
  return place === undefined || calendar === null ? null : { calendar, version: place.version };
}

/** A new policy leaves a target alone that somebody set. */
function setByHand(session: WriteSession, minutes: number | null): SlaEvent {
  return {
    at: session.clock.now().toISOString(),
    kind: 'RETARGETED',
    minutes,
    cause: 'Set with the new work',
  };
}
