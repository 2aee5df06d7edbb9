import { clockBadge, type MailKind, type MailValues, momentWords } from '@docket/domain';
import { z } from 'zod';

import type { Clock } from '../../platform/clock/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { calendarOf } from './clock-read.queries.ts';
import { badgeFacts } from './clock.standing.ts';
import { findTargetTold, type TargetTold } from './reminder.queries.ts';

type Context = {
  readonly db: Database;
  readonly clock: Clock;
  readonly settings: { readonly staffUrl: string };
};
type Delivery = { readonly personId: string; readonly data: Readonly<Record<string, unknown>> };

const wanted = z.object({ clockId: z.uuid(), percent: z.number().int() });

/** What a mail about a target says now, or why it says nothing any more (F65). */
export async function composeTargetMail({ db, clock, settings }: Context, { personId, data }: Delivery) {
  const { clockId, percent } = wanted.parse(data);
  const told = await findTargetTold(db, { clockId, percent, personId });
  if (told === null) return { skip: 'It is not theirs any more, or another target was set.' };
  if (told.finishedAt !== null) return { skip: 'It is finished.' };
  if (told.pausedFor !== null || told.dueAt === null) return { skip: 'The clock stands still.' };
  const { timeZone } = await calendarOf({ db }, told);
  return {
    ...words(told, told.dueAt, { timeZone, now: clock.now().toISOString(), breached: percent >= 100 }),
    event: 'TARGETS' as const,
    to: { name: told.name, address: told.email, isClient: false },
    button: buttonTo(told, settings.staffUrl),
    because: 'you run the case or manage the department it lies in',
  };
}

type Around = { readonly timeZone: string; readonly now: string; readonly breached: boolean };

function words(
  told: TargetTold,
  dueAt: string,
  { timeZone, now, breached }: Around,
): { readonly kind: MailKind; readonly values: MailValues } {
  const badge = clockBadge(badgeFacts(told, now), now).text;
  return {
    kind: breached ? 'sla-breached' : 'sla-approaching',
    values: {
      'recipient.name': told.name,
      'task.number': told.taskNumber,
      'task.title': told.taskNumber === null ? null : told.title,
      'case.number': told.caseNumber,
      'case.title': told.caseNumber === null ? null : told.title,
      'client.name': told.clientName,
      'target.due': `${momentWords(dueAt, timeZone, 'STAFF')} (${timeZone})`,
      'target.left': told.measure === 'RESOLUTION' ? `${badge}.` : `Until the first response: ${badge}.`,
    },
  };
}

function buttonTo({ taskNumber, caseNumber }: TargetTold, staffUrl: string) {
  const number = taskNumber ?? caseNumber ?? '';
  const page =
    taskNumber === null
      ? `cases/${encodeURIComponent(number)}/overview`
      : `tasks/${encodeURIComponent(number)}`;
  return { label: `Open ${number}`, url: `${staffUrl}/${page}` };
}
