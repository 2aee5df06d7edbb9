import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { wholeClock } from './clock-columns.queries.ts';
import type { SlaClockView } from './clock.entity.ts';

const ofCases: Statement = {
  name: 'clocks-of-cases',
  text: `SELECT k.case_id AS "caseId", ${wholeClock} FROM sla_clock k WHERE k.case_id = ANY ($1::uuid[])`,
};

/** The clocks of cases, by case; cases without one are missing. */
export async function listCaseClocks(
  { db }: Pick<Session, 'db'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SlaClockView[]>> {
  const rows = await db.rows<SlaClockView & { readonly caseId: string }>(ofCases, [caseIds]);
  return Map.groupBy(rows, ({ caseId }) => caseId);
}
