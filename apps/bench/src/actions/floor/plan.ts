import type { TaskAction } from '@docket/domain';

import type { Move } from '../cycle.ts';

/** A person's part in a task, as the table keeps it. */
export type Part = { readonly personId: string; readonly reasons: readonly string[] };

/** What of a task the actions of the cycle change. */
export type Changing = {
  readonly status: string;
  readonly assigneeId: string | null;
  readonly departmentId: string | null;
  readonly startOn: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly percentComplete: number;
};

export type PersonRow = {
  readonly personId: string;
  readonly reasons: readonly string[];
  readonly open: boolean;
  readonly pending: boolean;
  readonly created: boolean;
  readonly related: boolean;
  /** `-infinity` keeps what the person has seen, null makes the task new to them. */
  readonly seenAt: string | null;
};

export type Plan = {
  readonly changing: Changing;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly people: readonly PersonRow[];
};

const reasonOf: Partial<Record<TaskAction, string>> = { FORWARD: 'FORWARDED', REPLY: 'RETURNED' };
const lasting = ['FORWARDED', 'RETURNED', 'REASSIGNED', 'COMMENTED', 'ATTACHED', 'WATCHING', 'MENTIONED'];

/**
 * What a hand-written server would do for the actions of the cycle and no others: no roles, no refusals, no workflow
 * that somebody could change. It writes the same rows as the product.
 */
export function planOf(move: Move, was: Changing, parts: readonly Part[], now: string): Plan {
  const changing: Changing = { ...was, ...statusOf(move.action, was, now), ...placeOf(move) };
  const reason = reasonOf[move.action];
  const given = reason !== undefined && !has(parts, move.actorId, reason);
  const names: readonly (keyof Changing)[] = [
    'status',
    'departmentId',
    'assigneeId',
    'startOn',
    'startedAt',
    'completedAt',
    'percentComplete',
  ];
  const changed = names.filter((name) => changing[name] !== was[name]);
  const pick = (from: Changing) => Object.fromEntries(changed.map((name) => [name, from[name]]));
  return {
    changing,
    before: pick(was),
    after: given ? { ...pick(changing), involved: [{ personId: move.actorId, reason }] } : pick(changing),
    people: peopleOf(move, changing, withReason(parts, move.actorId, reason), now),
  };
}

function statusOf(action: TaskAction, was: Changing, now: string): Partial<Changing> {
  switch (action) {
    case 'DOING':
      return {
        status: 'IN_PROGRESS',
        startOn: was.startOn ?? now.slice(0, 10),
        startedAt: was.startedAt ?? now,
      };
    case 'COMPLETE':
      return { status: 'RESOLVED', completedAt: now, percentComplete: 100 };
    case 'REOPEN':
      return { status: 'REOPENED', completedAt: null, percentComplete: 0 };
    case 'REPLY':
      return { status: 'NEW' };
    case 'FORWARD':
      return {};
    case 'CANCEL':
      return { status: 'CANCELLED' };
  }
}

function placeOf({ personId, departmentId }: Move): Partial<Changing> {
  return personId === null ? {} : { assigneeId: personId, departmentId };
}

function has(parts: readonly Part[], personId: string, reason: string): boolean {
  return parts.some((part) => part.personId === personId && part.reasons.includes(reason));
}

function withReason(parts: readonly Part[], personId: string, reason?: string): readonly Part[] {
  if (reason === undefined || has(parts, personId, reason)) return parts;
  return parts.map((part) =>
    part.personId === personId ? { ...part, reasons: [...part.reasons, reason] } : part,
  );
}

function peopleOf(
  { actorId }: Move,
  { status, assigneeId }: Changing,
  parts: readonly Part[],
  now: string,
): readonly PersonRow[] {
  const open = !['RESOLVED', 'CANCELLED'].includes(status);
  return parts.map((part) => {
    const { personId } = part;
    const held = holds(part.reasons);
    const kept = part.reasons.filter((reason) => reason !== 'ASSIGNEE' || personId === assigneeId);
    const reasons = personId === assigneeId && !kept.includes('ASSIGNEE') ? [...kept, 'ASSIGNEE'] : kept;
    const arrives = holds(reasons) && !held;
    return {
      personId,
      reasons,
      open,
      pending: open && holds(reasons),
      created: reasons.includes('CREATOR'),
      related: personId !== assigneeId && lasting.some((reason) => reasons.includes(reason)),
      seenAt: personId === actorId ? now : arrives ? null : '-infinity',
    };
  });
}

function holds(reasons: readonly string[]): boolean {
  return reasons.includes('ASSIGNEE') || reasons.includes('CO_ASSIGNEE');
}
