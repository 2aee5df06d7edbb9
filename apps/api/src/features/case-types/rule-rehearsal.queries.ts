import { type CaseFactsOfType, type CaseTypeContent, type Rehearsed, rehearseRules } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { canonicalJson } from '../activity/activity.service.ts';

/** How far back rules are rehearsed, on how many cases and moments of them, and for how long. */
export const rehearsalLimits = { days: 90, cases: 500, moments: 2_000, milliseconds: 500 } as const;

const asOf = (column: string) => `(SELECT a.after -> '${column}' FROM activity a
  WHERE a.case_id = m.case_id AND a.sequence <= m.sequence AND a.after ? '${column}'
  ORDER BY a.sequence DESC LIMIT 1)`;

/** Each case as it was raised, and as it first reached each stage, with its fields as the history has them then. */
const moments: Statement = {
  name: 'rule-rehearsal-moments',
  text: `WITH recent AS (
      SELECT c.id, c.created_at, json_build_object('number', c.number, 'title', c.title) AS facts FROM case_file c
      WHERE c.type_key = $1 AND c.created_at >= $2::timestamptz ORDER BY c.created_at DESC, c.id DESC LIMIT $3
    ), moment AS (
      SELECT r.id AS case_id, a.sequence, NULL AS stage FROM recent r
      JOIN activity a ON a.case_id = r.id AND a.sequence = 1
      UNION ALL
      SELECT r.id, min(a.sequence), a.after ->> 'stage' FROM recent r
      JOIN activity a ON a.case_id = r.id AND a.verb = 'MOVED' AND a.after ? 'stage' GROUP BY r.id, a.after ->> 'stage'
    )
    SELECT m.case_id AS "caseId", m.stage, r.facts AS "case", coalesce(${asOf('variables')}, '{}') AS variables,
      coalesce(${asOf('priority')} #>> '{}', 'NORMAL') AS priority,
      (SELECT json_build_object('name', k.name) FROM client k
        WHERE k.id = (${asOf('clientId')} #>> '{}')::uuid) AS client
    FROM moment m JOIN recent r ON r.id = m.case_id
    ORDER BY r.created_at DESC, r.id DESC, m.sequence LIMIT $4`,
};

type MomentRow = CaseFactsOfType & { readonly caseId: string; readonly stage: string | null };

/**
 * What changed rules of a case type would have made differently in its cases of the last 90 days (B11), the newest first;
 * null where the rules are the same. Bounded in cases, moments and time.
 */
export async function rehearsedRules(
  session: Pick<Session, 'db' | 'clock'>,
  key: string,
  before: CaseTypeContent,
  after: CaseTypeContent,
): Promise<Rehearsed | null> {
  if (canonicalJson([...before.rules]) === canonicalJson([...after.rules])) return null;
  const now = session.clock.now().getTime();
  const { days, cases, moments: most, milliseconds } = rehearsalLimits;
  const since = new Date(now - days * 86_400_000).toISOString();
  const rows = await session.db.rows<MomentRow>(moments, [key, since, cases, most]);
  const past = rows.map(({ caseId, stage, ...facts }) => ({
    caseId,
    facts,
    event: stage === null ? ({ event: 'RAISED' } as const) : ({ event: 'STAGE', stage } as const),
  }));
  const end = session.clock.now().getTime() + milliseconds;
  return rehearseRules(before, after, past, () => session.clock.now().getTime() > end);
}
