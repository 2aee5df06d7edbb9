import type { CaseFactsOfType } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';

const facts: Statement = {
  name: 'case-type-facts',
  text: `SELECT c.type_key AS "typeKey", c.type_version AS "typeVersion", c.variables, c.priority, json_build_object('number', c.number, 'title', c.title) AS case,
      (SELECT json_build_object('name', k.name) FROM client k WHERE k.id = c.client_id) AS client
    FROM case_file c WHERE c.id = $1`,
};

/** What templates and conditions can ask of a case, and the version of its type. */
export type TypedCase = CaseFactsOfType & {
  readonly typeKey: string | null;
  readonly typeVersion: number | null;
};

/** What templates and conditions can ask of a case, with its type; null when there is none. */
export async function findTypedCase(session: Pick<Session, 'db'>, caseId: string): Promise<TypedCase | null> {
  const [row] = isUuid(caseId) ? await session.db.rows<TypedCase>(facts, [caseId]) : [];
  return row ?? null;
}

/** What they are told before there is a case. */
export const noCase: CaseFactsOfType = {
  variables: {},
  priority: 'NORMAL',
  client: null,
  case: { number: '', title: '' },
};
