import { eventsOfPreset, isAlwaysMailed, type MailEvent, mailEvents, type MailPreset } from '@docket/domain';

import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { once } from '../activity/idempotency.service.ts';

export type MailChoice = { readonly event: MailEvent; readonly mail: boolean };
export type SettingsOrder = {
  /** Chosen first, where given. */
  readonly preset: MailPreset | null;
  /** Single choices, over the preset or over what was chosen before. */
  readonly events: readonly MailChoice[];
  readonly idempotencyKey: string | null;
};

const save: Statement = {
  name: 'notification-settings-save',
  text: `INSERT INTO notification_setting (person_id, event, mail, updated_at)
    SELECT $1, e.event, e.mail, $4 FROM unnest($2::varchar[], $3::boolean[]) AS e (event, mail)
    ON CONFLICT (person_id, event) DO UPDATE SET mail = excluded.mail, updated_at = excluded.updated_at`,
};

/**
 * What the viewer is mailed about from now on, also in mails that already wait. Refuses to switch off what is always
 * mailed (F67).
 */
export function updateNotificationSettings(
  session: WriteSession,
  { preset, events, idempotencyKey: key }: SettingsOrder,
): Promise<Attempt<null>> {
  const locked = events.find(({ event, mail }) => isAlwaysMailed(event) && !mail);
  if (locked !== undefined) {
    return Promise.resolve(failed(problems.invalid('events', 'These mails are always sent.')));
  }
  const request = { preset, events: events.map(({ event, mail }) => [event, mail]) };
  return once<null>(session, { key, operation: 'updateNotificationSettings', request }, null, async () => {
    const chosen = preset === null ? [] : choicesOf(preset);
    // A statement may name each event once: the last word counts.
    const choices = [...new Map([...chosen, ...events].map((one) => [one.event, one])).values()];
    await session.db.rows(save, [
      session.viewer.id,
      choices.map(({ event }) => event),
      choices.map(({ mail }) => mail),
      session.clock.now().toISOString(),
    ]);
    return { ok: true, value: null };
  });
}

function choicesOf(preset: MailPreset): readonly MailChoice[] {
  const mailed = eventsOfPreset(preset);
  return mailEvents.map((event) => ({ event, mail: mailed.includes(event) }));
}
