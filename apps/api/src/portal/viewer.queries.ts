import type { Session } from '../graphql/session.ts';
import type { Statement } from '../platform/database/database.ts';
import type { PortalViewer } from './person.types.ts';

const viewer: Statement = {
  name: 'portal-viewer',
  text: `SELECT p.id, p.name, portal_own_email() AS email, json_build_object('id', c.id, 'name', c.name) AS client
    FROM person p JOIN client c ON c.id = p.client_id WHERE p.id = $1::uuid`,
};

/** Who is signed in at the portal; throws when the row is gone, which ends a session before it gets here. */
export async function getViewer(session: Session): Promise<PortalViewer> {
  const [row] = await session.db.rows<PortalViewer>(viewer, [session.viewer.id]);
  if (row === undefined) throw new Error('The signed-in contact has no row.');
  return row;
}
