import {
  isOutstanding,
  isSwitchedOn,
  type MailedAs,
  type MailEvent,
  type MailKind,
  phaseOfStatus,
  type TaskPhase,
} from '@docket/domain';

import type { TaskTold } from './task-told.queries.ts';

/** What somebody is told of an entry, by which of their choices, and why they of all people. */
export type Telling = { readonly kind: MailKind; readonly event: MailEvent; readonly because: string };

/** What to tell one person of an entry as things stand, or null when there is nothing (any more) (F52, F67, F68). */
export function tellingOf(told: TaskTold): Telling | null {
  const isClient = told.person.kind === 'CLIENT_CONTACT';
  if (told.verb === 'UNDONE') {
    return told.toldBefore ? recalledTelling(isClient ? 'client-recalled' : 'task-recalled') : null;
  }
  if (told.undone || told.deleted || !told.sees) return null;
  return isClient ? clientTelling(told) : staffTelling(told);
}

const reasons = {
  told: 'we told you about it before',
  holds: 'the task is assigned to you',
  held: 'the task was with you',
  creates: 'you created the task',
  watches: 'you watch the task',
  offered: 'you work in the department it waits for',
  client: 'we work on this with you',
} as const;

/** That something they were told of was taken back: never left out, whatever they chose. */
export function recalledTelling(kind: MailKind): Telling {
  return { kind, event: 'ASSIGNED', because: reasons.told };
}

type Rule = (told: TaskTold) => Telling | null;

/** Told by the first that has something to say. */
const staffRules: readonly Rule[] = [ended, reopened, handed, offeredToGroup, said, moved];

function staffTelling(told: TaskTold): Telling | null {
  for (const rule of staffRules) {
    const telling = rule(told);
    if (telling !== null) return telling;
  }
  return null;
}

/** Somebody who acts faster than the mail makes it untrue: a cancelled task that was opened again is none. */
function ended(told: TaskTold): Telling | null {
  const phase = told.toStatus === null ? null : phaseOfStatus[told.toStatus];
  if (phase !== 'DONE' && phase !== 'DROPPED') return null;
  const cancelled = phase === 'DROPPED';
  if (cancelled && told.status !== told.toStatus) return null;
  const kind = cancelled ? 'task-cancelled' : 'task-completed';
  if (told.holds && cancelled) return { kind, event: 'CANCELLED', because: reasons.held };
  const because = involved(told, 'COMPLETED');
  return because === null ? null : { kind, event: 'COMPLETED', because };
}

function reopened(told: TaskTold): Telling | null {
  if (told.toStatus !== 'REOPENED' || !isOutstanding(told.status)) return null;
  if (told.holds) return { kind: 'task-reopened', event: 'ASSIGNED', because: reasons.holds };
  const because = involved(told, 'CHANGED');
  return because === null ? null : { kind: 'task-reopened', event: 'REOPENED', because };
}

function handed({ given, holds, status, verb }: TaskTold): Telling | null {
  if (!given || !holds || !isOutstanding(status)) return null;
  const kinds = { FORWARD: 'task-forwarded', REPLY: 'task-returned' } as const;
  const kind = verb === 'FORWARD' || verb === 'REPLY' ? kinds[verb] : 'task-assigned';
  return { kind, event: 'ASSIGNED', because: reasons.holds };
}

function offeredToGroup({ offered, status }: TaskTold): Telling | null {
  if (!offered || !isOutstanding(status)) return null;
  return { kind: 'task-offered', event: 'OFFERED', because: reasons.offered };
}

function said(told: TaskTold): Telling | null {
  if (told.verb !== 'COMMENTED' && told.verb !== 'NOTED') return null;
  const because = involved(told, null);
  return because === null ? null : { kind: 'task-commented', event: 'COMMENTED', because };
}

function moved(told: TaskTold): Telling | null {
  if (told.toStatus !== null && !isOutstanding(told.toStatus)) return null;
  const because = involved(told, 'CHANGED');
  if (because === null) return null;
  const event = isSwitchedOn(told.mails, told, 'CHANGED') ? 'CHANGED' : 'FOLLOWED';
  return { kind: 'task-changed', event, because };
}

/** Why the entry concerns them: the task's own switches leave out who works on it or watches it, never its creator (F68). */
function involved(
  { holds, creates, watches, mails }: TaskTold,
  about: 'CHANGED' | 'COMPLETED' | null,
): string | null {
  const on = (as: Partial<MailedAs>) =>
    about === null || isSwitchedOn(mails, { holds: false, watches: false, ...as }, about);
  if (holds && on({ holds })) return reasons.holds;
  if (creates) return reasons.creates;
  return watches && on({ watches }) ? reasons.watches : null;
}

/** Clients hear what is for them to do, what is asked of them, what was said to them, and how it ended (F69). */
function clientTelling(told: TaskTold): Telling | null {
  const phase = told.toStatus === null ? null : phaseOfStatus[told.toStatus];
  if (phase === 'DROPPED') return droppedForClient(told);
  if (phase === 'DONE') return doneForClient(told);
  if (told.verb === 'COMMENTED') return toClient('client-message', 'COMMENTED');
  return isOutstanding(told.status) ? turnOfClient(told, phase) : null;
}

/** Contacts who have no part in it hear for their client; those who do, as its switches say. */
function doneForClient({ holds, watches, mails }: TaskTold): Telling | null {
  const left = (holds || watches) && !isSwitchedOn(mails, { holds, watches }, 'COMPLETED');
  return left ? null : toClient('client-completed', 'COMPLETED');
}

function droppedForClient({ holds, status, toStatus }: TaskTold): Telling | null {
  return status === toStatus ? toClient('client-cancelled', holds ? 'CANCELLED' : 'COMPLETED') : null;
}

/** It is for the client to go on: asked back, waited for, or given something to do. */
function turnOfClient({ verb, given, holds, toStatus }: TaskTold, phase: TaskPhase | null): Telling | null {
  const theirs = given && holds;
  if (phase === 'WAITING' || (verb === 'REPLY' && theirs)) return toClient('client-request', 'ASSIGNED');
  const again = holds && toStatus === 'REOPENED';
  return theirs || again ? toClient('client-task', 'ASSIGNED') : null;
}

function toClient(kind: MailKind, event: MailEvent): Telling {
  return { kind, event, because: reasons.client };
}
