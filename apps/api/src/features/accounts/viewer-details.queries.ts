import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { personJson } from '../people/person-columns.queries.ts';
import type { ViewerDetails } from './viewer.type.ts';

const departments = (condition: string): string => `
  coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY d.name)
    FROM department_member m JOIN department d ON d.id = m.department_id
    WHERE m.person_id = $1 AND ${condition}), '[]')`;

const details: Statement = {
  name: 'viewer-details',
  text: `SELECT ${personJson('$1::uuid')} AS person, ${departments('true')} AS departments,
    ${departments('m.is_manager')} AS "managedDepartments"`,
};

/** The viewer as a person and where they work, in one statement. */
export async function getViewerDetails({ viewer, db }: Session): Promise<ViewerDetails> {
  const [row] = await db.rows<ViewerDetails>(details, [viewer.id]);
  if (row === undefined) throw new Error('A statement without FROM gave no row.');
  return row;
}
