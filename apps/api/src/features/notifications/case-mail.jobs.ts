import { caseTellingOf } from './case-telling.ts';
import { listCaseTold } from './case-told.queries.ts';
import { type EntryOrder, queueEntryMails } from './mail-queue.service.ts';
import { listMailedEvents } from './notification-settings.queries.ts';
import type { TellContext } from './task-mail.jobs.ts';

/** Once the undo window has closed: queues what an entry of a case tells each person who wants to know it. */
export async function queueCaseMails(context: TellContext, activityId: string): Promise<void> {
  const told = await listCaseTold(context.db, [activityId]);
  const mailed = await listMailedEvents(
    context.db,
    told.map(({ person }) => person.id),
  );
  const orders = told.flatMap((one): readonly EntryOrder[] => {
    const telling = caseTellingOf(one);
    if (telling === null || mailed.get(one.person.id)?.includes(telling.event) !== true) return [];
    const { kind, event } = telling;
    const about = { activityId, taskId: null, caseId: one.caseId, at: one.at };
    return [{ source: 'CASE', kind, event, personId: one.person.id, ...about }];
  });
  if (orders.length === 0) return;
  await context.transaction((db) => queueEntryMails(context, db, activityId, orders));
}
