import type { Audience, CaseStatus, CaseVerb } from '@docket/domain';

import type { Database, Statement } from '../../platform/database/database.ts';
import { type Recipient, toldOfUndone } from './task-told.queries.ts';

/** An entry of a case's history beside one person who may have to be told of it, both as they are at this moment. */
export type CaseTold = {
  readonly activityId: string;
  readonly verb: CaseVerb;
  readonly at: string;
  readonly actorName: string;
  /** Whether a client did it. */
  readonly byClient: boolean;
  /** Whether they did it themselves. */
  readonly isActor: boolean;
  readonly words: string | null;
  readonly audience: Audience;
  readonly toStatus: CaseStatus | null;
  readonly undone: boolean;
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly outcome: string | null;
  /** For the client to read. */
  readonly summary: string | null;
  readonly clientName: string | null;
  readonly person: Recipient;
  /** They run it. */
  readonly owns: boolean;
  readonly takesPart: boolean;
};

/** Clients hear nothing of cases whose type is not for them. */
const shown = `coalesce((SELECT (x.content->'portal'->>'visible')::boolean FROM definition x
  WHERE x.kind = 'CASE_TYPE' AND x.key = c.type_key AND x.version = c.type_version), true)`;

const told: Statement = {
  name: 'mail-case-told',
  text: `SELECT a.id AS "activityId", a.verb, a.at, actor.name AS "actorName",
      actor.kind = 'CLIENT_CONTACT' AS "byClient", p.id = a.actor_id AS "isActor",
      coalesce(a.words, said.body, noted.body) AS words, a.audience, a.to_status AS "toStatus",
      EXISTS (SELECT FROM activity u WHERE u.undoes_id = a.id) AS undone, c.id AS "caseId", c.number, c.title, c.status,
      c.outcome, c.summary, k.name AS "clientName",
      p.id AS "person.id", p.name AS "person.name", p.email AS "person.email", p.kind AS "person.kind",
      coalesce(c.owner_id = p.id, false) AS owns,
      EXISTS (SELECT FROM case_participant o WHERE o.case_id = c.id AND o.person_id = p.id) AS "takesPart"
    FROM activity a JOIN person actor ON actor.id = a.actor_id JOIN case_file c ON c.id = a.case_id
      LEFT JOIN client k ON k.id = c.client_id
      LEFT JOIN comment said ON said.id = a.comment_id LEFT JOIN note noted ON noted.id = a.note_id
      CROSS JOIN LATERAL (${toldOfUndone}
        UNION SELECT c.owner_id WHERE a.verb <> 'UNDONE'
        UNION SELECT o.person_id FROM case_participant o WHERE o.case_id = c.id AND a.verb <> 'UNDONE'
        UNION SELECT q.id FROM person q WHERE q.client_id = c.client_id AND ${shown} AND a.verb <> 'UNDONE') who
      JOIN person p ON p.id = who.id AND p.active AND p.email IS NOT NULL AND (p.id <> a.actor_id OR a.verb = 'CREATED')
        AND (p.kind = 'STAFF' OR (p.kind = 'CLIENT_CONTACT' AND p.client_id = c.client_id AND ${shown}))
    WHERE a.id = ANY ($1::uuid[]) AND ($2::uuid IS NULL OR p.id = $2)
    ORDER BY p.id, a.sequence`,
};

/** The entries beside everybody who may have to be told of them at this moment, or beside one person alone. */
export function listCaseTold(
  db: Database,
  activityIds: readonly string[],
  personId: string | null = null,
): Promise<readonly CaseTold[]> {
  return db.rows<CaseTold>(told, [activityIds, personId]);
}
