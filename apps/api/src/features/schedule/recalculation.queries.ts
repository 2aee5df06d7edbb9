import type { Database, Statement } from '../../platform/database/database.ts';
import { type Clock, clockColumns } from './clock-writes.service.ts';

type Kind = 'CALENDAR' | 'SLA_POLICY';

const follows = (kind: Kind) =>
  `k.finished_at IS NULL AND k.${kind === 'CALENDAR' ? 'calendar_key' : 'policy_key'} = $1`;

const counts = (kind: Kind): Statement => ({
  name: `clocks-count-${kind}`,
  text: `SELECT count(*)::integer AS clocks, count(DISTINCT k.task_id)::integer AS tasks,
      count(DISTINCT k.case_id)::integer AS cases FROM sla_clock k WHERE ${follows(kind)}`,
});
const open = (kind: Kind): Statement => ({
  name: `clocks-open-${kind}`,
  text: `SELECT ${clockColumns}, k.due_at AS "dueAt", coalesce(t.number, c.number) AS number,
      coalesce(t.title, c.title) AS title
    FROM sla_clock k LEFT JOIN task t ON t.id = k.task_id LEFT JOIN case_file c ON c.id = k.case_id
    WHERE ${follows(kind)} ORDER BY k.due_at NULLS LAST, k.id LIMIT $2`,
});
/** In the order of their ids, as everybody locks them. */
const outdated = (kind: Kind): Statement => ({
  name: `clocks-outdated-${kind}`,
  text: `SELECT ${clockColumns} FROM sla_clock k
    WHERE ${follows(kind)} AND k.${kind === 'CALENDAR' ? 'calendar_version' : 'policy_version'} < $2
    ORDER BY k.id LIMIT $3 FOR UPDATE`,
});

export type OpenClocks = { readonly clocks: number; readonly tasks: number; readonly cases: number };

/** How many open clocks follow a calendar or policy, and how many tasks and cases have them. */
export async function countOpenClocks(db: Database, kind: Kind, key: string): Promise<OpenClocks> {
  const [row] = await db.rows<OpenClocks>(counts(kind), [key]);
  return row ?? { clocks: 0, tasks: 0, cases: 0 };
}

export type OpenClock = Clock & {
  readonly dueAt: string | null;
  readonly number: string;
  readonly title: string;
};

/** Open clocks that follow a calendar or policy, those due first. */
export function listOpenClocks(
  db: Database,
  { kind, key, most }: { kind: Kind; key: string; most: number },
): Promise<readonly OpenClock[]> {
  return db.rows<OpenClock>(open(kind), [key, most]);
}

/** Some open clocks that follow an older version of a calendar or policy, locked. */
export function lockOutdatedClocks(
  db: Database,
  { kind, key, version, most }: { kind: Kind; key: string; version: number; most: number },
): Promise<readonly Clock[]> {
  return db.rows<Clock>(outdated(kind), [key, version, most]);
}
