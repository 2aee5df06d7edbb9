import { type Job, type JobResult, PgBoss } from 'pg-boss';

import type { Log } from '../logging/logger.ts';
import { jobSchema } from './install.ts';
import { deadLetterQueue, type AnyQueue, type Queue } from './queue.ts';

/** A queue and what to do with each of its jobs. A job may run more than once, so its effect must not depend on that. */
export type JobHandler = {
  readonly queue: AnyQueue;
  readonly run: (data: unknown) => Promise<void>;
};

/** A queue that gets a job by the clock, whatever processes run: cron in UTC. */
export type Schedule = { readonly queue: AnyQueue; readonly cron: string };

export type WorkerOptions = {
  /** A direct address with the rights of the login, which owns the job tables. */
  readonly url: string;
  readonly handlers: readonly JobHandler[];
  readonly schedules: readonly Schedule[];
  readonly log: Log;
};

export type Worker = {
  /** Takes no further job, waits for those at work for at most the given seconds, and disconnects. */
  readonly stop: (seconds: number) => Promise<void>;
};

/** Thrown by a handler when trying again is of no use: the job goes to the dead letters at once. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

/** What is done with a job of a queue; the data is checked first, and data that does not fit is given up. */
export function handles<Data extends Record<string, unknown>>(
  queue: Queue<Data>,
  run: (data: Data) => Promise<void>,
): JobHandler {
  return {
    queue,
    async run(data) {
      const checked = queue.data.safeParse(data);
      if (!checked.success) {
        throw new GiveUp(`The data of ${queue.name} does not fit: ${checked.error.message}`);
      }
      await run(checked.data);
    },
  };
}

/** Woken at once by the database; the poll is for jobs whose time comes later. */
const working = {
  batchSize: 1,
  localConcurrency: 2,
  perJobResults: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 1,
} as const;

/** Works the jobs of every handler in this process, woken by the database and by a slow poll. */
export async function openWorker({ url, handlers, schedules, log }: WorkerOptions): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'docket-worker',
    schema: jobSchema,
    migrate: false,
    useListenNotify: true,
    max: 6,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the job database did not answer'));
  await boss.start();
  for (const { queue, cron } of schedules) await boss.schedule(queue.name, cron, {}, { tz: 'UTC' });
  for (const { queue, run } of handlers) {
    await boss.work(queue.name, working, (jobs: readonly Job<unknown>[]) =>
      Promise.all(jobs.map((job) => perform(job, run, log))),
    );
  }
  return { stop: (seconds) => boss.stop({ graceful: true, timeout: seconds * 1_000 }) };
}

async function perform(
  { id, name, data }: Job<unknown>,
  run: JobHandler['run'],
  log: Log,
): Promise<JobResult> {
  try {
    await run(data);
    log.debug({ job: name, jobId: id }, 'a job is done');
    return { id, status: 'completed' };
  } catch (error) {
    const status = error instanceof GiveUp ? 'deadletter' : 'failed';
    log.error(
      { err: error, job: name, jobId: id, status, deadLetters: deadLetterQueue(name) },
      'a job failed',
    );
    return { id, status, output: { message: error instanceof Error ? error.message : String(error) } };
  }
}
