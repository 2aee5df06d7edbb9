import { limits } from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { isUuid } from '../../platform/ids/uuid.ts';
import { noteAudit } from '../activity/audit.service.ts';
import { once, requestOf } from '../activity/idempotency.service.ts';
import type { ProviderView } from './provider.entity.ts';

export type ProviderDone = { readonly providerId: string };

export type ProviderEdits = {
  readonly providerId: string;
  readonly expectedVersion: number;
  readonly name?: string | null;
  readonly active?: boolean | null;
  readonly idempotencyKey?: string | null;
};

/** Names are given one at a time, so that no two providers share one. */
const lock: Statement = {
  name: 'structure-lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('structure', 0))`,
};
const one: Statement = {
  name: 'provider-locked',
  text: `SELECT p.id, p.name, p.own, p.active, p.version, (SELECT count(*)::integer FROM department d
      JOIN task t ON t.department_id = d.id AND t.deleted_at IS NULL
        AND t.status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'REOPENED')
      WHERE d.provider_id = p.id) AS "openTasks"
    FROM provider p WHERE p.id = $1`,
};
const taken: Statement = {
  name: 'provider-name-taken',
  text: 'SELECT FROM provider WHERE lower(name) = lower($1) AND id <> $2',
};
const insert: Statement = {
  name: 'provider-insert',
  text: 'INSERT INTO provider (id, name, created_at, updated_at) VALUES ($1, $2, $3, $3)',
};
const update: Statement = {
  name: 'provider-update',
  text: 'UPDATE provider SET name = $2, active = $3, updated_at = $4, version = version + 1 WHERE id = $1',
};

/** Adds a partner organisation (F32). Refusals: INVALID_INPUT (name), KEY_REUSED. */
export function createProvider(
  session: WriteSession,
  order: { readonly name: string; readonly idempotencyKey?: string | null },
): Promise<Attempt<ProviderDone>> {
  const { idempotencyKey: key = null } = order;
  const name = order.name.trim();
  const providerId = session.newId();
  const keyed = { key, operation: 'createProvider', request: { name } };
  return once<ProviderDone>(session, keyed, { providerId }, async () => {
    const problem = await nameProblem(session, name, providerId);
    if (problem !== null) return failed(problem);
    await session.db.rows(insert, [providerId, name, session.clock.now().toISOString()]);
    await noteAudit(session, { kind: 'PROVIDER_CREATED', object: ['PROVIDER', providerId], after: { name } });
    return { ok: true, value: { providerId } };
  });
}

/**
 * Renames a provider, or ends or resumes the work with it. Refusals: NOT_FOUND, CONFLICT, INVALID_INPUT (name; the own
 * organisation stays active), IN_USE while it has open tasks, KEY_REUSED.
 */
export function updateProvider(session: WriteSession, order: ProviderEdits): Promise<Attempt<ProviderDone>> {
  const { idempotencyKey: key = null, ...request } = order;
  const { providerId } = order;
  const keyed = { key, operation: 'updateProvider', request: requestOf(request) };
  return once<ProviderDone>(session, keyed, { providerId }, async () => {
    const was = await lockProvider(session, providerId);
    if (was === null) return failed(problems.notFound('providerId'));
    if (was.version !== order.expectedVersion) return failed(problems.conflict('provider'));
    const after = { name: order.name?.trim() ?? was.name, active: order.active ?? was.active };
    const problem = (await nameProblem(session, after.name, providerId)) ?? endProblem(was, after.active);
    if (problem !== null) return failed(problem);
    const at = session.clock.now().toISOString();
    await session.db.rows(update, [providerId, after.name, after.active, at]);
    await noteAudit(session, {
      kind: 'PROVIDER_CHANGED',
      object: ['PROVIDER', providerId],
      before: { name: was.name, active: was.active },
      after,
    });
    return { ok: true, value: { providerId } };
  });
}

type LockedProvider = ProviderView & { readonly openTasks: number };

async function lockProvider({ db }: WriteSession, id: string): Promise<LockedProvider | null> {
  if (!isUuid(id)) return null;
  await db.rows(lock);
  const [row] = await db.rows<LockedProvider>(one, [id]);
  return row ?? null;
}

async function nameProblem({ db }: WriteSession, name: string, id: string): Promise<Problem | null> {
  if (name === '') return problems.invalid('name', 'Enter a name.');
  if (name.length > limits.providerName) {
    return problems.invalid('name', `Use at most ${limits.providerName} characters.`);
  }
  await db.rows(lock);
  return (await db.rows(taken, [name, id])).length > 0
    ? problems.invalid('name', 'There is a provider of that name already.')
    : null;
}

function endProblem({ own, name, openTasks, active }: LockedProvider, wanted: boolean): Problem | null {
  if (wanted || !active) return null;
  if (own) return problems.invalid('active', 'The own organisation stays active.');
  const tasks = openTasks === 1 ? '1 open task' : `${openTasks} open tasks`;
  return openTasks === 0
    ? null
    : problems.inUse('active', `${name} still has ${tasks}.`, 'Move or finish them first.');
}
