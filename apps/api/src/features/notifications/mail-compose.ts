import type { MailEvent, MailKind, MailValues } from '@docket/domain';

import type { Settings } from '../../graphql/session.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';

/** A mail that is to go, as far as whoever words it needs to know. */
export type Delivery = {
  readonly id: string;
  readonly source: MailSource;
  readonly kind: MailKind;
  readonly personId: string;
  readonly taskId: string | null;
  readonly caseId: string | null;
  /** What `queueMail` was given for it. */
  readonly data: Readonly<Record<string, unknown>>;
};

/** Who knows what a mail says. */
export const mailSources = ['TASK', 'CASE', 'TARGET'] as const;
export type MailSource = (typeof mailSources)[number];

/** A mail to one person before it is put into words; the template of its kind words it. */
export type Composed = {
  readonly kind: MailKind;
  /** Which of the person's choices it obeys. */
  readonly event: MailEvent;
  readonly values: MailValues;
  readonly to: { readonly name: string; readonly address: string; readonly isClient: boolean };
  readonly button: { readonly label: string; readonly url: string } | null;
  /** Ends the sentence “You get this because …”. */
  readonly because: string;
};

/** Why a mail is not sent after all, for the administrators. */
export type Skipped = { readonly skip: string };

export type ComposeContext = { readonly db: Database; readonly clock: Clock; readonly settings: Settings };

/**
 * Works out what a mail says and to whom at the moment it is sent: rights and recipients may have changed since it was
 * queued (rule 18).
 */
export type Compose = (context: ComposeContext, delivery: Delivery) => Promise<Composed | Skipped>;

/** The way of composing for each source; whoever queues mails adds their line in `composers.ts`. */
export type Composers = Readonly<Partial<Record<MailSource, Compose>>>;

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** A calendar day as people write it: `1 December 2026`. */
export function longDay(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`));
}
