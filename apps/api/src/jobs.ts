import { z } from 'zod';

import { removeExpired } from './features/accounts/housekeeping.service.ts';
import { sweepUploads } from './features/documents/document-sweep.service.ts';
import { composers } from './composers.ts';
import { queueCaseMails } from './features/notifications/case-mail.jobs.ts';
import { caseMailQueue } from './features/notifications/case-mail.service.ts';
import { failForgottenMails } from './features/notifications/mail-delivery.service.ts';
import { mailQueue } from './features/notifications/mail-queue.service.ts';
import { sendQueuedMail } from './features/notifications/mail-send.jobs.ts';
import { queueTaskMails } from './features/notifications/task-mail.jobs.ts';
import { taskMailQueue } from './features/notifications/task-mail.service.ts';
import { recalculate, recalculationQueue } from './features/schedule/recalculation.service.ts';
import { reminderCron, reminderQueue, sendReminders } from './features/schedule/reminder.jobs.ts';
import { queue } from './platform/jobs/queue.ts';
import { handles, type JobHandler, type Schedule } from './platform/jobs/worker.ts';
import type { Runtime } from './runtime.ts';

/** Jobs by the clock say nothing but that it is time; the next one makes up for one that failed. */
const nothing = z.record(z.string(), z.unknown());
const once = { limit: 2, firstDelaySeconds: 60, longestDelaySeconds: 600 };

export const housekeepingQueue = queue('housekeeping', nothing, once);

export const schedules: readonly Schedule[] = [
  { queue: housekeepingQueue, cron: '17 * * * *' },
  { queue: reminderQueue, cron: reminderCron },
];

/** What the worker does with each queue. */
export function jobHandlers(runtime: Runtime): readonly JobHandler[] {
  return [
    handles(recalculationQueue, (data) => recalculate(runtime, data)),
    handles(reminderQueue, () => sendReminders(runtime)),
    handles(housekeepingQueue, async () => {
      await runtime.transaction((db) => removeExpired(db, runtime.clock.now()));
      await failForgottenMails(runtime.db, runtime.clock.now());
      await sweepUploads(runtime);
    }),
    handles(taskMailQueue, ({ activityId }) => queueTaskMails(runtime, activityId)),
    handles(caseMailQueue, ({ activityId }) => queueCaseMails(runtime, activityId)),
    handles(mailQueue, ({ deliveryId }) => sendQueuedMail({ ...runtime, composers }, deliveryId)),
  ];
}
