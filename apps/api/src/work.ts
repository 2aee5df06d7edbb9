import { jobHandlers, schedules } from './jobs.ts';
import { openWorker, type Worker } from './platform/jobs/worker.ts';
import type { Runtime } from './runtime.ts';

/** Works every queue of the product in this process. */
export function startWorking(runtime: Runtime): Promise<Worker> {
  const { config, log } = runtime;
  return openWorker({ url: config.databaseUrl, handlers: jobHandlers(runtime), schedules, log });
}
