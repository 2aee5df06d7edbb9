import {
  eventsOfPreset,
  isAlwaysMailed,
  type MailEvent,
  mailEvents,
  mailEventWords,
  presetOf,
} from '@docket/domain';

import type { Session } from '../../graphql/session.ts';
import type { Database, Statement } from '../../platform/database/database.ts';
import type { NotificationSettings } from './notification-settings.entity.ts';

type Row = { readonly personId: string; readonly event: string; readonly mail: boolean };

const chosen: Statement = {
  name: 'notification-settings',
  text: 'SELECT person_id AS "personId", event, mail FROM notification_setting WHERE person_id = ANY ($1::uuid[])',
};

/** The events each of these people is mailed about: what they chose, NORMAL where they chose nothing. */
export async function listMailedEvents(
  db: Database,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MailEvent[]>> {
  const rows = await db.rows<Row>(chosen, [personIds]);
  return new Map(personIds.map((personId) => [personId, eventsOf(rows, personId)]));
}

function eventsOf(rows: readonly Row[], personId: string): readonly MailEvent[] {
  const own = new Map(
    rows.filter((row) => row.personId === personId).map(({ event, mail }) => [event, mail]),
  );
  const usual = eventsOfPreset('NORMAL');
  return mailEvents.filter((event) => isAlwaysMailed(event) || (own.get(event) ?? usual.includes(event)));
}

/** Everything the viewer can be mailed about, and whether they are. */
export async function getNotificationSettings({
  db,
  viewer,
}: Pick<Session, 'db' | 'viewer'>): Promise<NotificationSettings> {
  const mailed = (await listMailedEvents(db, [viewer.id])).get(viewer.id) ?? [];
  return {
    preset: presetOf(mailed),
    events: mailEvents.map((event) => ({
      event,
      ...mailEventWords[event],
      mail: mailed.includes(event),
      always: isAlwaysMailed(event),
    })),
  };
}
