import type { Session } from '../../graphql/session.ts';
import { namedStatements } from '../../platform/database/named-statements.ts';
import { personColumns } from '../people/person-columns.queries.ts';
import type { PersonView } from '../people/person.entity.ts';
import { isOpen, visibleTasks } from '../tasks/task-visibility.queries.ts';

/** What lists and pages show of a client beside its own columns. */
export type ClientDetails = {
  readonly id: string;
  readonly openCases: number;
  /** Those the viewer sees. */
  readonly openTasks: number;
  readonly contacts: readonly PersonView[];
  readonly supportStaff: readonly PersonView[];
};

const person = Object.entries(personColumns)
  .map(([key, column]) => `'${key}', p.${column}`)
  .join(', ');
const people = (source: string) =>
  `coalesce((SELECT json_agg(json_build_object(${person}) ORDER BY lower(p.name), p.id) FROM ${source}), '[]')`;
const known = namedStatements('client-details');

/** What is open of these clients, who acts for them and who supports them; one statement, in no order. */
export function findClientDetails(
  session: Session,
  ids: readonly string[],
): Promise<readonly ClientDetails[]> {
  const visible = visibleTasks(session.viewer);
  const statement = known(
    visible.form,
    () => `SELECT k.id,
      (SELECT count(*)::integer FROM case_file f WHERE f.client_id = k.id AND f.closed_at IS NULL) AS "openCases",
      (SELECT count(*)::integer FROM ${visible.fromFew}
        WHERE t.client_id = k.id AND ${isOpen} AND ${visible.where}) AS "openTasks",
      ${people('person p WHERE p.client_id = k.id AND p.active')} AS contacts,
      ${people('client_support s JOIN person p ON p.id = s.person_id WHERE s.client_id = k.id AND p.active')} AS "supportStaff"
    FROM client k WHERE k.id = ANY ($3::uuid[])`,
  );
  return session.db.rows<ClientDetails>(statement, [...visible.values, ids]);
}
