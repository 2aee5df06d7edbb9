import {
  isOutstanding,
  type TaskPriority,
  type TaskReason,
  type TaskStatus,
  taskStatuses,
} from '@docket/domain';

import type { Story } from './story.ts';

/** What a person's row says of a task: the flags of the lists as the product keeps them. */
export type PersonFlags = {
  readonly pending: boolean;
  readonly created: boolean;
  readonly related: boolean;
  readonly open: boolean;
};

const priorityRanks: Readonly<Record<TaskPriority, number>> = { URGENT: 0, HIGH: 1, NORMAL: 2, LOW: 3 };

/** The rank that lists sort by. */
export function rankOf(priority: TaskPriority): number {
  return priorityRanks[priority];
}

/** The rank of a status among those of a person's tasks: downwards from -1. */
export function statusRankOf(status: TaskStatus): number {
  return -1 - taskStatuses.indexOf(status);
}

/** In which lists a person finds the task; a test holds this to the product's own rule. */
export function flagsOf(
  { status, holder }: Pick<Story, 'status' | 'holder'>,
  person: number,
  reasons: ReadonlySet<TaskReason>,
): PersonFlags {
  const open = isOutstanding(status);
  return {
    open,
    pending: open && (reasons.has('ASSIGNEE') || reasons.has('CO_ASSIGNEE')),
    created: reasons.has('CREATOR'),
    related: person !== holder.person && [...reasons].some(isRelation),
  };
}

function isRelation(reason: TaskReason): boolean {
  return reason !== 'ASSIGNEE' && reason !== 'CO_ASSIGNEE' && reason !== 'CREATOR';
}
