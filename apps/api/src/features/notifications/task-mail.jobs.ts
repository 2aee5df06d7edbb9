import type { Database } from '../../platform/database/database.ts';
import type { RunTransaction } from '../../platform/database/transaction.ts';
import { type EntryOrder, queueEntryMails, type QueueContext } from './mail-queue.service.ts';
import { listMailedEvents } from './notification-settings.queries.ts';
import { tellingOf } from './task-telling.ts';
import { listTaskTold } from './task-told.queries.ts';

export type TellContext = QueueContext & { readonly db: Database; readonly transaction: RunTransaction };

/**
 * Once the undo window has closed: queues what an entry tells each person who wants to know it. Doing it again adds
 * nothing.
 */
export async function queueTaskMails(context: TellContext, activityId: string): Promise<void> {
  const told = await listTaskTold(context.db, [activityId]);
  const mailed = await listMailedEvents(
    context.db,
    told.map(({ person }) => person.id),
  );
  const orders = told.flatMap((one): readonly EntryOrder[] => {
    const telling = tellingOf(one);
    if (telling === null || mailed.get(one.person.id)?.includes(telling.event) !== true) return [];
    const { kind, event } = telling;
    const about = { activityId, taskId: one.taskId, caseId: null, at: one.at };
    return [{ source: 'TASK', kind, event, personId: one.person.id, ...about }];
  });
  if (orders.length === 0) return;
  await context.transaction((db) => queueEntryMails(context, db, activityId, orders));
}
