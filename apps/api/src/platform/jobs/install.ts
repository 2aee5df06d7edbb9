import pg from 'pg';
import { PgBoss } from 'pg-boss';

import { deadLetterQueue, type AnyQueue } from './queue.ts';

export const jobSchema = 'pgboss';

/** Lets the staff door enqueue: it reads the queues and adds jobs, and can neither take nor change one. */
const grants = `
  GRANT USAGE ON SCHEMA ${jobSchema} TO docket_app;
  GRANT SELECT ON ALL TABLES IN SCHEMA ${jobSchema} TO docket_app;
  GRANT INSERT ON ALL TABLES IN SCHEMA ${jobSchema} TO docket_app;
`;

/** Installs or upgrades the job tables and makes every queue what its declaration says; run it when migrating. */
export async function installJobs(url: string, queues: readonly AnyQueue[]): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema: jobSchema, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    const existing = new Set((await boss.getQueues()).map((found) => found.name));
    for (const { name, retries } of queues) {
      const dead = deadLetterQueue(name);
      if (!existing.has(dead)) await boss.createQueue(dead, { retentionSeconds: 90 * 86_400 });
      const options = {
        retryLimit: retries.limit,
        retryDelay: retries.firstDelaySeconds,
        retryBackoff: true,
        retryDelayMax: retries.longestDelaySeconds,
        heartbeatSeconds: 10,
        expireInSeconds: 300,
        deadLetter: dead,
        notify: true,
      };
      if (existing.has(name)) await boss.updateQueue(name, options);
      else await boss.createQueue(name, options);
    }
    await grantEnqueue(url);
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function grantEnqueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(grants);
  } finally {
    await client.end();
  }
}
