import { isPermission, partnerPermissions, type PersonKind } from '@docket/domain';

import type { Viewer } from '../../graphql/session.ts';
import type { Database, Statement } from '../../platform/database/database.ts';

export type Door = 'STAFF' | 'PORTAL';

export type SessionKey = { readonly token: string; readonly door: Door };
/** When a credential is used, and whether it counts: an open socket does not keep an idle session alive. */
export type Use = { readonly at: Date; readonly noted: boolean };

type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly role: string | null;
  readonly client_id: string | null;
  readonly time_zone: string;
  readonly department_ids: readonly string[];
  readonly managed_ids: readonly string[];
  readonly permissions: readonly string[] | null;
  /** Whether all their departments are another provider's; null where they have none. */
  readonly partner: boolean | null;
};

type SessionRow = PersonRow & {
  readonly session_id: string;
  readonly stale: boolean;
  readonly viewer_id: string;
  readonly viewer_name: string;
};
type TokenRow = PersonRow & {
  readonly token_id: string;
  readonly scopes: readonly string[];
  readonly stale: boolean;
};

const person = `
  p.id, p.name, p.kind, p.role, p.client_id, p.time_zone,
  ARRAY(SELECT m.department_id FROM department_member m WHERE m.person_id = p.id) AS department_ids,
  ARRAY(SELECT m.department_id FROM department_member m WHERE m.person_id = p.id AND m.is_manager) AS managed_ids,
  (SELECT r.permissions FROM role r WHERE r.key = p.role) AS permissions,
  (SELECT bool_and(NOT v.own) FROM department_member m JOIN department d ON d.id = m.department_id
    JOIN provider v ON v.id = d.provider_id WHERE m.person_id = p.id) AS partner`;

const bySession: Statement = {
  name: 'viewer-by-session',
  text: `
    SELECT s.id AS session_id, s.updated_at < $3::timestamptz - interval '1 minute' AS stale,
      o.id AS viewer_id, o.name AS viewer_name, ${person}
    FROM session s JOIN person o ON o.id = s.person_id
    LEFT JOIN person v ON v.id = s.viewing_as_id AND v.active AND v.kind = 'STAFF' AND s.door = 'STAFF'
      AND EXISTS (SELECT FROM role r WHERE r.key = o.role AND 'PEOPLE_VIEW_AS' = ANY (r.permissions))
    JOIN person p ON p.id = coalesce(v.id, o.id)
    WHERE s.token = $1 AND s.door = $2 AND s.expires_at > $3
      AND s.created_at > $3::timestamptz - interval '12 hours'
      AND o.active AND o.kind = CASE s.door WHEN 'STAFF' THEN 'STAFF' ELSE 'CLIENT_CONTACT' END`,
};

const byToken: Statement = {
  name: 'viewer-by-token',
  text: `
    SELECT t.id AS token_id, t.scopes, ${person},
      t.last_used_at IS NULL OR t.last_used_at < $2::timestamptz - interval '1 minute' AS stale
    FROM access_token t JOIN person p ON p.id = t.person_id
    WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2)
      AND p.active AND p.kind IN ('STAFF', 'INTEGRATION')`,
};

const byPerson: Statement = {
  name: 'viewer-by-person',
  text: `SELECT ${person} FROM person p WHERE p.id = $1 AND p.active`,
};

const touchSession: Statement = {
  name: 'session-touch',
  text: `UPDATE session SET updated_at = $2, expires_at = $2::timestamptz + interval '30 minutes' WHERE id = $1`,
};

const touchToken: Statement = {
  name: 'token-touch',
  text: `UPDATE access_token SET last_used_at = $2 WHERE id = $1`,
};

/**
 * The viewer of a live session of a door: not idle for 30 minutes, not older than 12 hours, of an active person of the
 * right kind. Where that person looks at Docket as somebody else, the viewer is whom they look as, as long as they may.
 * One statement, and a second one at most once a minute that notes the use.
 */
export async function viewerOfSession(
  db: Database,
  { token, door }: SessionKey,
  use: Use,
): Promise<Viewer | null> {
  const [row] = await db.rows<SessionRow>(bySession, [token, door, use.at]);
  if (row === undefined) return null;
  if (row.stale && use.noted) await db.rows(touchSession, [row.session_id, use.at]);
  const { viewer_id: id, viewer_name: name } = row;
  const viewedBy = id === row.id ? null : { id, name };
  return { ...viewer(row, null), sessionId: row.session_id, viewedBy };
}

/** The viewer of a live access token, with the role's permissions narrowed to the token's scopes. */
export async function viewerOfToken(db: Database, hash: Buffer, use: Use): Promise<Viewer | null> {
  const [row] = await db.rows<TokenRow>(byToken, [hash, use.at]);
  if (row === undefined) return null;
  if (row.stale && use.noted) await db.rows(touchToken, [row.token_id, use.at]);
  return viewer(row, row.scopes);
}

/** The viewer an active person would be with all their rights: for jobs and the command line. */
export async function viewerOfPerson(db: Database, personId: string): Promise<Viewer | null> {
  const [row] = await db.rows<PersonRow>(byPerson, [personId]);
  return row === undefined ? null : viewer(row, null);
}

function viewer(row: PersonRow, scopes: readonly string[] | null): Viewer {
  const administrator = row.role === 'ADMINISTRATOR';
  const ofRole = (row.permissions ?? [])
    .filter(isPermission)
    .filter((name) => row.partner !== true || administrator || partnerPermissions.includes(name));
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    role: row.role,
    clientId: row.client_id,
    timeZone: row.time_zone,
    administrator,
    departmentIds: row.department_ids,
    managedDepartmentIds: row.managed_ids,
    permissions: new Set(scopes === null ? ofRole : ofRole.filter((name) => scopes.includes(name))),
    sessionId: null,
    viewedBy: null,
  };
}
