import { caseMailQueue } from './features/notifications/case-mail.service.ts';
import { mailQueue } from './features/notifications/mail-queue.service.ts';
import { taskMailQueue } from './features/notifications/task-mail.service.ts';
import { recalculationQueue } from './features/schedule/recalculation.service.ts';
import { reminderQueue } from './features/schedule/reminder.jobs.ts';
import { housekeepingQueue } from './jobs.ts';
import type { AnyQueue } from './platform/jobs/queue.ts';

/** Every queue of the product; `docket migrate` makes them, the worker works them. */
export const queues: readonly AnyQueue[] = [
  caseMailQueue,
  housekeepingQueue,
  mailQueue,
  recalculationQueue,
  reminderQueue,
  taskMailQueue,
];
