import { type ActivityVerb, isOutstanding, type TaskPriority } from '@docket/domain';

import type { MailContent } from '../../platform/mail/mail-template.ts';
import type { Recipient, Told } from './task-mail.queries.ts';

export type Doors = { readonly staffUrl: string; readonly portalUrl: string };
export type TaskMail = MailContent & { readonly subject: string };

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const priorityWords = {
  LOW: 'Low',
  NORMAL: 'Normal',
  HIGH: 'High',
  URGENT: 'Urgent',
} as const satisfies Record<TaskPriority, string>;

/** What to tell one person about an entry, or null when there is nothing to tell them any more (F67, ux 2.9). */
export function taskMail(entry: Told, recipient: Recipient, doors: Doors): TaskMail | null {
  if (entry.verb === 'UNDONE') return recalled(entry, recipient);
  if (entry.undone || entry.deleted || !recipient.sees || !stillTrue(entry)) return null;
  return recipient.kind === 'CLIENT_CONTACT'
    ? mailToClient(entry, doors.portalUrl)
    : mailToStaff(entry, doors.staffUrl);
}

/** Somebody who acts faster than the mail makes it untrue. */
function stillTrue({ verb, status }: Told): boolean {
  return verb === 'CANCEL' ? status === 'CANCELLED' : isOutstanding(status);
}

const happenings: Partial<Record<ActivityVerb, (entry: Told) => string>> = {
  CREATED: ({ actorName, number }) => `${actorName} gave you ${number}`,
  FORWARD: ({ actorName, number }) => `${actorName} forwarded ${number} to you`,
  REPLY: ({ actorName, number }) => `${actorName} sent ${number} back to you`,
  REASSIGNED: ({ actorName, number }) => `${actorName} gave you ${number}`,
  EDITED: ({ actorName, number }) => `${actorName} asked you to help with ${number}`,
  CANCEL: ({ actorName, number }) => `${actorName} cancelled ${number}`,
  REOPEN: ({ actorName, number }) => `${actorName} reopened ${number}, and it is with you`,
};

function mailToStaff(entry: Told, url: string): TaskMail {
  const { verb, number, title, words } = entry;
  const heading = happenings[verb]?.(entry) ?? `${entry.actorName} gave you ${number}`;
  const cancelled = verb === 'CANCEL';
  return {
    subject: `${number}: ${title}`,
    heading,
    lines: [
      title,
      ...spoken(cancelled ? 'Why' : 'What they wrote', words),
      ...(cancelled ? [] : [facts(entry)]),
    ],
    button: { label: `Open ${number}`, url: `${url}/tasks/${encodeURIComponent(number)}` },
    reason: cancelled
      ? 'You get this mail because the task was with you.'
      : 'You get this mail because the task is assigned to you.',
  };
}

/** Plain words, and nothing that was written for staff. */
function mailToClient(entry: Told, url: string): TaskMail {
  const { verb, number, title, dueOn, audience } = entry;
  const words = audience === 'CLIENT' ? entry.words : null;
  const button = { label: 'Open your task', url: `${url}/tasks/${encodeURIComponent(number)}` };
  const reason = 'You get this mail because we work on this with you.';
  if (verb === 'CANCEL') {
    const heading = 'You do not need to do this any more';
    return {
      subject: `${heading}: ${title}`,
      heading,
      lines: [title, ...spoken('Why', words)],
      button,
      reason,
    };
  }
  const by = dueOn === null ? [] : [`Please do it by ${longDay(dueOn)}.`];
  const heading = 'There is something for you to do';
  return {
    subject: title,
    heading,
    lines: [title, ...spoken('What we wrote', words), ...by],
    button,
    reason,
  };
}

/** For people who were told of something that was taken back; they may not see the task any more, so it says little. */
function recalled({ actorName, number, title }: Told, { kind, sees }: Recipient): TaskMail {
  const who = kind === 'CLIENT_CONTACT' ? 'We' : actorName;
  const what = sees ? `${number}: ${title}` : number;
  return {
    subject: sees ? what : `${number} was taken back`,
    heading: `${who} took this back`,
    lines: [`${what}. What we told you about it last no longer holds.`],
    button: null,
    reason: 'You get this mail because we told you about it before.',
  };
}

function spoken(label: string, words: string | null): readonly string[] {
  return words === null ? [] : [`${label}: ${words}`];
}

function facts({ dueOn, priority, departmentName }: Told): string {
  const due = dueOn === null ? 'No due date' : `Due ${longDay(dueOn)}`;
  return [due, `Priority ${priorityWords[priority]}`, departmentName]
    .filter((one) => one !== null)
    .join(' · ');
}

function longDay(date: string): string {
  return day.format(new Date(`${date}T00:00:00Z`));
}
