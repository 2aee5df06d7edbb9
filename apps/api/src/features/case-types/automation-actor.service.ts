import type { Viewer, WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';

/** Docket itself, among the people who can act. */
const ownId = '00000000-0000-7000-8000-000000000001';

const known: Statement = {
  name: 'automation-actor',
  text: `INSERT INTO person (id, kind, name, time_zone, created_at, updated_at)
    VALUES ($1, 'SYSTEM', 'Docket', 'UTC', $2, $2) ON CONFLICT (id) DO NOTHING`,
};
const workplaces: Statement = {
  name: 'automation-workplaces',
  text: 'SELECT m.department_id AS id FROM department_member m WHERE m.person_id = $1 ORDER BY m.created_at, m.department_id',
};

/**
 * Who makes the tasks of a case that its rules ask for: whoever raised it, or Docket itself in the departments of its
 * case manager where a client did, for what a client makes is the client's to see (B9).
 */
export async function automationSession(
  session: WriteSession,
  ownerId: string | null,
): Promise<WriteSession> {
  if (session.viewer.kind !== 'CLIENT_CONTACT') return session;
  await session.db.rows(known, [ownId, session.clock.now().toISOString()]);
  const places = ownerId === null ? [] : await session.db.rows<{ id: string }>(workplaces, [ownerId]);
  const viewer: Viewer = {
    id: ownId,
    name: 'Docket',
    kind: 'SYSTEM',
    role: null,
    clientId: null,
    timeZone: session.viewer.timeZone,
    permissions: new Set(),
    departmentIds: places.map(({ id }) => id),
    managedDepartmentIds: [],
    administrator: false,
    sessionId: null,
    viewedBy: null,
  };
  return { ...session, viewer };
}
