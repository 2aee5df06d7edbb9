import { eventsOfPreset, isMailedTogether, type MailKind } from '@docket/domain';

import { caseTellingOf } from '../../features/notifications/case-telling.ts';
import { listCaseTold } from '../../features/notifications/case-told.queries.ts';
import { type EntryOrder, queueEntryMails } from '../../features/notifications/mail-queue.service.ts';
import { tellingOf } from '../../features/notifications/task-telling.ts';
import { listTaskTold } from '../../features/notifications/task-told.queries.ts';
import type { Statement, Transaction } from '../../platform/database/database.ts';
import type { Runtime } from '../../runtime.ts';

const entries: Statement = {
  name: 'demo-mail-entries',
  text: 'SELECT id, task_id IS NOT NULL AS "ofTask" FROM activity ORDER BY at DESC, id',
};

type Told = { readonly order: EntryOrder; readonly isClient: boolean };

/**
 * Has the latest mail of every kind that the histories of the demo would have sent go out once the worker starts, so
 * that the inbox shows each of them, and no more than that.
 */
export async function queueDemoMails(runtime: Runtime, db: Transaction): Promise<void> {
  const told = await listTold(db);
  const several = [...severalOfOneTask(told, false), ...severalOfOneTask(told, true)];
  const places = new Set(several.map(placeOf));
  const chosen = new Map<string, EntryOrder>();
  for (const { order } of told) {
    if (chosen.has(order.kind) || places.has(placeOf(order))) continue;
    places.add(placeOf(order));
    chosen.set(order.kind, order);
  }
  const orders = [...several, ...chosen.values()];
  for (const order of orders) await queueEntryMails(runtime, db, order.activityId, [order]);
}

/** What everybody could be told of, latest first. */
async function listTold(db: Transaction): Promise<readonly Told[]> {
  const rows = await db.rows<{ id: string; ofTask: boolean }>(entries);
  const idsOf = (ofTask: boolean) => rows.filter((row) => row.ofTask === ofTask).map(({ id }) => id);
  const tasks = (await listTaskTold(db, idsOf(true))).flatMap((one): readonly Told[] => {
    const telling = tellingOf(one);
    if (telling === null) return [];
    const about = { activityId: one.activityId, taskId: one.taskId, caseId: null, at: one.at };
    return [toldOf('TASK', one.person, { ...about, kind: telling.kind, event: telling.event })];
  });
  const cases = (await listCaseTold(db, idsOf(false))).flatMap((one): readonly Told[] => {
    const telling = caseTellingOf(one);
    if (telling === null) return [];
    const about = { activityId: one.activityId, taskId: null, caseId: one.caseId, at: one.at };
    return [toldOf('CASE', one.person, { ...about, kind: telling.kind, event: telling.event })];
  });
  const usual = eventsOfPreset('NORMAL');
  const wanted = [...tasks, ...cases].filter(({ order }) => usual.includes(order.event));
  return wanted.toSorted((one, other) => other.order.at.localeCompare(one.order.at));
}

/** What goes to one person about one thing might become one mail. */
function placeOf({ taskId, caseId, personId }: EntryOrder): string {
  return `${taskId ?? caseId ?? ''} ${personId}`;
}

type About = Pick<EntryOrder, 'activityId' | 'taskId' | 'caseId' | 'at' | 'event'> & {
  readonly kind: MailKind;
};

function toldOf(
  source: EntryOrder['source'],
  person: { readonly id: string; readonly kind: string },
  about: About,
): Told {
  return {
    order: { source, personId: person.id, ...about },
    isClient: person.kind === 'CLIENT_CONTACT',
  };
}

/** Two entries of one task to one person, which make one mail. */
function severalOfOneTask(told: readonly Told[], isClient: boolean): readonly EntryOrder[] {
  const orders = told
    .filter((one) => one.isClient === isClient && isMailedTogether(one.order.event))
    .map(({ order }) => order);
  for (const order of orders) {
    const { taskId, personId } = order;
    const others = orders.filter((one) => one.taskId === taskId && one.personId === personId);
    if (taskId !== null && others.length > 1) return others.slice(0, 2);
  }
  return [];
}
