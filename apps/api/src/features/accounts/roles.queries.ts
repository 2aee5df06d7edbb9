import { isPermission, type PermissionName } from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import type { RoleView } from './role.entity.ts';

type Reader = Pick<Session, 'db'>;

const roles = (condition: string): string => `
  SELECT r.key, r.label, r.summary, r.permissions, r.built_in AS "builtIn", r.revision,
    (SELECT count(*)::integer FROM person p WHERE p.role = r.key AND p.active) AS "peopleCount"
  FROM role r WHERE ${condition}
  ORDER BY r.built_in DESC, array_position(ARRAY['ADMINISTRATOR', 'CASE_MANAGER', 'CASEWORKER', 'CLIENT', 'INTEGRATOR']::varchar[], r.key),
    lower(r.label)`;

const all: Statement = { name: 'roles', text: roles('true') };
const byKeys: Statement = { name: 'roles-by-keys', text: roles('r.key = ANY ($1::varchar[])') };

type RoleRow = Omit<RoleView, 'permissions'> & { readonly permissions: readonly string[] };

/** Every role, the built-in ones first. */
export async function listRoles({ db }: Reader): Promise<readonly RoleView[]> {
  return (await db.rows<RoleRow>(all)).map(roleView);
}

/** The roles with these keys; missing ones are left out. */
export async function findRoles({ db }: Reader, keys: readonly string[]): Promise<readonly RoleView[]> {
  return (await db.rows<RoleRow>(byKeys, [keys])).map(roleView);
}

/** One role; null when there is none of that key. */
export async function findRole(session: Reader, key: string): Promise<RoleView | null> {
  const [role] = await findRoles(session, [key]);
  return role ?? null;
}

/** Permissions that this release does not know any more are left out. */
function roleView({ permissions, ...row }: RoleRow): RoleView {
  return { ...row, permissions: permissions.filter((name): name is PermissionName => isPermission(name)) };
}
