import {
  beyondOwnRights,
  limits,
  type PermissionName,
  permissionNames,
  permissionWords,
} from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { noteAudit } from '../activity/audit.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import type { RoleView } from './role.entity.ts';
import { findRole } from './roles.queries.ts';

export type NewRole = {
  readonly label: string;
  readonly summary?: string | null;
  readonly permissions: readonly PermissionName[];
  readonly idempotencyKey?: string | null;
};

export type RoleEdits = Partial<Pick<NewRole, 'summary' | 'idempotencyKey'>> & {
  readonly key: string;
  readonly expectedRevision: number;
  readonly label?: string | null;
  readonly permissions?: readonly PermissionName[] | null;
};

export type SeenRole = Pick<RoleEdits, 'key' | 'expectedRevision' | 'idempotencyKey'>;
export type RoleDone = { readonly key: string };

/** Roles change one at a time, so that no two share a name. */
const lock: Statement = {
  name: 'role-lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('roles', 0))`,
};
const taken: Statement = {
  name: 'role-taken',
  text: `SELECT (SELECT count(*)::integer FROM role WHERE lower(label) = lower($1) AND key <> $3) AS labels,
    ARRAY(SELECT key FROM role WHERE key = $2 OR key LIKE $2 || '-%') AS keys`,
};
const insert: Statement = {
  name: 'role-insert',
  text: `INSERT INTO role (key, label, summary, permissions, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)`,
};
const update: Statement = {
  name: 'role-update',
  text: `UPDATE role SET label = $2, summary = $3, permissions = $4, updated_at = $5, revision = revision + 1
    WHERE key = $1`,
};
const remove: Statement = { name: 'role-remove', text: 'DELETE FROM role WHERE key = $1' };
const holders: Statement = {
  name: 'role-holders',
  text: 'SELECT count(*)::integer AS count FROM person WHERE role = $1',
};

/** Makes a role for staff. Refusals: INVALID_INPUT (label, summary), BEYOND_OWN_RIGHTS, KEY_REUSED. */
export function createRole(session: WriteSession, order: NewRole): Promise<Attempt<RoleDone>> {
  const { idempotencyKey: key = null, summary = null, permissions } = order;
  const role = {
    label: order.label.trim(),
    summary: summary?.trim() ?? '',
    permissions: ordered(permissions),
  };
  const request = requestOf({ ...role, permissions: [...role.permissions] });
  // The key follows from what is locked, so a repeated request finds the role by its own id.
  return createKeyed(session, { key, operation: 'createRole', request }, role);
}

type RoleContent = Pick<RoleView, 'label' | 'summary' | 'permissions'>;

async function createKeyed(
  session: WriteSession,
  keyed: Parameters<typeof once>[1],
  role: RoleContent,
): Promise<Attempt<RoleDone>> {
  const wanted = slugOf(role.label);
  const used = await lockNames(session, role.label, wanted);
  const roleKey = freeKey(wanted, used.keys);
  return once<RoleDone>(session, keyed, { key: roleKey }, async () => {
    const problem =
      textProblem(role) ?? labelProblem(used.labels) ?? givingProblem(session, role.permissions);
    if (problem !== null) return failed(problem);
    await session.db.rows(insert, [roleKey, ...contentValues(role), session.clock.now().toISOString()]);
    await noteAudit(session, {
      kind: 'ROLE_CREATED',
      object: ['ROLE', roleKey],
      after: { ...role, permissions: [...role.permissions] },
    });
    return { ok: true, value: { key: roleKey } };
  });
}

/**
 * Changes a role of the organisation's own; whoever has it has its new permissions with their next request. Refusals:
 * NOT_FOUND, FORBIDDEN for a built-in one, CONFLICT, INVALID_INPUT, BEYOND_OWN_RIGHTS for a permission the viewer would
 * add without having it, KEY_REUSED.
 */
export function updateRole(session: WriteSession, order: RoleEdits): Promise<Attempt<RoleDone>> {
  return changeRole(session, order, 'updateRole', async (was) => {
    const after = {
      label: order.label?.trim() ?? was.label,
      summary: order.summary?.trim() ?? was.summary,
      permissions: ordered(order.permissions ?? was.permissions),
    };
    const added = after.permissions.filter((name) => !was.permissions.includes(name));
    const { labels } = await lockNames(session, after.label, was.key, was.key);
    const problem = textProblem(after) ?? labelProblem(labels) ?? givingProblem(session, added);
    if (problem !== null) return problem;
    await session.db.rows(update, [was.key, ...contentValues(after), session.clock.now().toISOString()]);
    await noteAudit(session, {
      kind: 'ROLE_CHANGED',
      object: ['ROLE', was.key],
      before: { label: was.label, summary: was.summary, permissions: [...was.permissions] },
      after: { ...after, permissions: [...after.permissions] },
    });
    return null;
  });
}

/** Removes a role nobody has. Refusals: NOT_FOUND, FORBIDDEN for a built-in one, CONFLICT, IN_USE, KEY_REUSED. */
export function deleteRole(session: WriteSession, order: SeenRole): Promise<Attempt<RoleDone>> {
  return changeRole(session, order, 'deleteRole', async (was) => {
    const [row] = await session.db.rows<{ count: number }>(holders, [was.key]);
    const count = row?.count ?? 0;
    if (count > 0) {
      const people = count === 1 ? '1 person has' : `${count} people have`;
      return problems.inUse(
        'key',
        `${people} the role ${was.label}, active or not.`,
        'Give them another one first.',
      );
    }
    await session.db.rows(remove, [was.key]);
    await noteAudit(session, {
      kind: 'ROLE_DELETED',
      object: ['ROLE', was.key],
      before: { label: was.label, permissions: [...was.permissions] },
    });
    return null;
  });
}

function changeRole(
  session: WriteSession,
  { idempotencyKey = null, ...order }: RoleEdits,
  operation: string,
  change: (was: RoleView) => Promise<Problem | null>,
): Promise<Attempt<RoleDone>> {
  const { permissions, ...rest } = order;
  const request = requestOf({ ...rest, ...(permissions ? { permissions: [...permissions] } : {}) });
  return once<RoleDone>(
    session,
    { key: idempotencyKey, operation, request },
    { key: order.key },
    async () => {
      await session.db.rows(lock);
      const was = await findRole(session, order.key);
      if (was === null) return failed(problems.notFound('key'));
      if (was.builtIn) {
        return failed(
          problems.forbidden('key', `${was.label} comes with Docket: copy it and change the copy.`),
        );
      }
      const { expectedRevision } = order;
      if (was.revision !== expectedRevision) return failed(staleRole());
      const problem = await change(was);
      return problem === null ? { ok: true, value: { key: was.key } } : failed(problem);
    },
  );
}

function staleRole(): Problem {
  return problems.conflict('role', 'expectedRevision');
}

type Names = { readonly labels: number; readonly keys: readonly string[] };

/** Which names are taken by others than the role itself, which a new one is not yet. */
async function lockNames({ db }: WriteSession, label: string, key: string, own = ''): Promise<Names> {
  await db.rows(lock);
  const [row] = await db.rows<Names>(taken, [label, key, own]);
  return row ?? { labels: 0, keys: [] };
}

function textProblem({ label, summary }: RoleContent): Problem | null {
  if (label === '' || label.length > limits.roleLabel) {
    return problems.invalid('label', `Use 1 to ${limits.roleLabel} characters.`);
  }
  return summary.length > limits.roleSummary
    ? problems.invalid('summary', `Use at most ${limits.roleSummary} characters.`)
    : null;
}

function labelProblem(sameLabels: number): Problem | null {
  return sameLabels === 0 ? null : problems.invalid('label', 'There is a role of that name already.');
}

function givingProblem({ viewer }: WriteSession, permissions: readonly PermissionName[]): Problem | null {
  const [first] = beyondOwnRights(viewer.permissions, permissions);
  return first === undefined
    ? null
    : problems.beyondOwnRights('permissions', `You cannot ${permissionWords[first]} yourself.`);
}

function ordered(permissions: readonly PermissionName[]): readonly PermissionName[] {
  return permissionNames.filter((name) => permissions.includes(name));
}

function contentValues({ label, summary, permissions }: RoleContent): readonly unknown[] {
  return [label, summary, permissions];
}

/** A key in small letters from a name: `Partner coordinator` is `partner-coordinator`. */
function slugOf(label: string): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 50);
  return words === '' ? 'role' : words;
}

function freeKey(wanted: string, used: readonly string[]): string {
  if (!used.includes(wanted)) return wanted;
  const next = Array.from({ length: used.length + 1 }, (_, index) => `${wanted}-${index + 2}`);
  return next.find((key) => !used.includes(key)) ?? wanted;
}
