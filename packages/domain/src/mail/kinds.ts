/** Every kind of mail Docket sends; the published mail template of the same key words it (F67–F69, ux 2.9). */
export const mailKinds = [
  'task-assigned',
  'task-forwarded',
  'task-returned',
  'task-reopened',
  'task-offered',
  'task-cancelled',
  'task-completed',
  'task-commented',
  'task-changed',
  'task-news',
  'task-recalled',
  'case-raised',
  'case-closed',
  'case-cancelled',
  'case-reopened',
  'case-commented',
  'case-recalled',
  'sla-approaching',
  'sla-breached',
  'client-task',
  'client-request',
  'client-message',
  'client-completed',
  'client-cancelled',
  'client-news',
  'client-case-raised',
  'client-case-closed',
  'client-recalled',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** What people can choose to be mailed about; the first two they cannot switch off (settled point 12). */
export const mailEvents = [
  'ASSIGNED',
  'CANCELLED',
  'OFFERED',
  'COMMENTED',
  'COMPLETED',
  'REOPENED',
  'CHANGED',
  'FOLLOWED',
  'CASES',
  'TARGETS',
] as const;
export type MailEvent = (typeof mailEvents)[number];

/** Each event in the words of the settings page. */
export const mailEventWords = {
  ASSIGNED: { label: 'Given to you', text: 'A task is assigned, forwarded or returned to you.' },
  CANCELLED: { label: 'Taken from you', text: 'A task you hold is cancelled, with the reason.' },
  OFFERED: { label: 'Offered to your department', text: 'A task waits for somebody to claim it.' },
  COMMENTED: { label: 'Comments and notes', text: 'On a task or case you hold, created, run or watch.' },
  COMPLETED: { label: 'Completed or cancelled', text: 'A task you created or watch comes to its end.' },
  REOPENED: { label: 'Reopened', text: 'A task you created or watch is opened again.' },
  CHANGED: { label: 'Changes', text: 'Anything else changes on a task you hold or watch.' },
  FOLLOWED: { label: 'Every step', text: 'Each step of a task you created, also between others.' },
  CASES: { label: 'Cases', text: 'A case you run or take part in is closed, cancelled or reopened.' },
  TARGETS: { label: 'Targets', text: 'A target comes near or is missed.' },
} as const satisfies Record<MailEvent, { label: string; text: string }>;

const always: readonly MailEvent[] = ['ASSIGNED', 'CANCELLED'];
const batched: readonly MailEvent[] = ['COMMENTED', 'COMPLETED', 'REOPENED', 'CHANGED', 'FOLLOWED'];

/** True for what is mailed whatever somebody chose (F67). */
export function isAlwaysMailed(event: MailEvent): boolean {
  return always.includes(event);
}

/** True for what waits a while for more of the same task, so that busy minutes make one mail. */
export function isMailedTogether(event: MailEvent): boolean {
  return batched.includes(event);
}

/** How long mails wait for more, in seconds: after the last event, and at most after the first (ux anchor 13). */
export const mailBatching = { idleSeconds: 180, longestSeconds: 600 } as const;

export const mailPresets = ['QUIET', 'NORMAL', 'EVERYTHING'] as const;
export type MailPreset = (typeof mailPresets)[number];

const chosenBy = {
  QUIET: [...always, 'TARGETS'],
  NORMAL: mailEvents.filter((event) => event !== 'FOLLOWED'),
  EVERYTHING: mailEvents,
} as const satisfies Record<MailPreset, readonly MailEvent[]>;

/** The events a preset mails; whoever has chosen nothing has NORMAL. */
export function eventsOfPreset(preset: MailPreset): readonly MailEvent[] {
  return chosenBy[preset];
}

/** The preset that mails exactly these events, or null for a choice of one's own. */
export function presetOf(events: readonly MailEvent[]): MailPreset | null {
  const same = (preset: MailPreset): boolean =>
    mailEvents.every((event) => events.includes(event) === eventsOfPreset(preset).includes(event));
  return mailPresets.find(same) ?? null;
}
