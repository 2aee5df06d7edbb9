import type { FastifyInstance } from 'fastify';

import type { Statement } from '../platform/database/database.ts';
import { pendingMigrations } from '../platform/database/migrate.ts';
import type { Runtime } from '../runtime.ts';

/** Whether a process wants to be asked; false from the moment it is told to stop. */
export type Readiness = { accepting: boolean };

const anything: Statement = { name: 'ready', text: 'SELECT 1 AS one' };

type Check = readonly [name: string, holds: () => Promise<boolean> | boolean];

/** /healthz: the process answers. /readyz: it can serve; otherwise 503 with the names of what is missing. */
export function addHealthRoutes(app: FastifyInstance, runtime: Runtime, readiness: Readiness): void {
  const { db, pools, live } = runtime;
  const checks: readonly Check[] = [
    ['accepting requests', () => readiness.accepting],
    ['database', async () => (await db.rows(anything)).length === 1],
    ['migrations', async () => (await pendingMigrations(pools.staff)).length === 0],
    ['live updates', () => live.isListening()],
  ];
  app.get('/healthz', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'alive' }),
  );
  app.get('/readyz', async (_request, reply) => {
    const missing = await failing(checks);
    void reply.code(missing.length === 0 ? 200 : 503).header('cache-control', 'no-store');
    return missing.length === 0 ? { status: 'ready' } : { status: 'not ready', missing };
  });
}

async function failing(checks: readonly Check[]): Promise<readonly string[]> {
  const results = await Promise.all(
    checks.map(async ([name, holds]) => [name, await Promise.resolve(holds()).catch(() => false)] as const),
  );
  return results.filter(([, holds]) => !holds).map(([name]) => name);
}
