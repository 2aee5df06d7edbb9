import { isOutstanding, type Involvement, type TaskReason, type TaskStatus } from '@docket/domain';

import type { TaskPersonRow } from '../activity/activity.service.ts';

/** A person's row in `task_person` before a change. */
export type Part = { readonly personId: string; readonly reasons: readonly TaskReason[] };

/** What of a task decides who has to do with it and in which lists it appears. */
export type PeopleState = {
  readonly creatorId: string;
  readonly assigneeId: string | null;
  readonly status: TaskStatus;
  readonly deleted: boolean;
  /** Who makes the change: what they do themselves is not new to them. */
  readonly actorId: string;
};

export type PeopleChange = {
  /** The whole new lists; absent leaves them as they are. */
  readonly coAssigneeIds?: readonly string[];
  readonly watcherIds?: readonly string[];
  readonly add?: readonly Involvement[];
  readonly remove?: readonly Involvement[];
};

export type PeopleAfter = {
  readonly rows: readonly TaskPersonRow[];
  readonly goneIds: readonly string[];
  /** Lasting reasons this change gave people, so that an undo takes back exactly these. */
  readonly given: readonly Involvement[];
};

const relatedReasons: readonly TaskReason[] = [
  'FORWARDED',
  'RETURNED',
  'REASSIGNED',
  'COMMENTED',
  'ATTACHED',
  'WATCHING',
  'MENTIONED',
];

/** Everyone's row after a change: reasons (F15–F17, F58, F75) and the lists that follow from them. */
export function peopleAfter(
  parts: readonly Part[],
  state: PeopleState,
  change: PeopleChange = {},
): PeopleAfter {
  const before = new Map(parts.map((part) => [part.personId, new Set(part.reasons)]));
  const after = new Map([...before].map(([personId, reasons]) => [personId, new Set(reasons)]));
  const { add = [], remove = [], coAssigneeIds, watcherIds } = change;
  for (const { personId, reason } of add) reasonsOf(after, personId).add(reason);
  for (const { personId, reason } of remove) after.get(personId)?.delete(reason);
  holdOnly(after, 'ASSIGNEE', state.assigneeId === null ? [] : [state.assigneeId]);
  holdOnly(after, 'CREATOR', [state.creatorId]);
  holdOnly(after, 'CO_ASSIGNEE', coAssigneeIds);
  holdOnly(after, 'WATCHING', watcherIds);
  after.get(state.assigneeId ?? '')?.delete('CO_ASSIGNEE');
  const kept = [...after].filter(([, reasons]) => reasons.size > 0);
  return {
    rows: kept.map(([personId, reasons]) => rowOf(personId, reasons, before.get(personId), state)),
    goneIds: [...before.keys()].filter((personId) => after.get(personId)?.size === 0),
    given: lasting(add, before),
  };
}

/** Everyone who has to do with the task for this reason. */
export function personIdsWith(parts: readonly Part[], reason: TaskReason): readonly string[] {
  return parts.filter((part) => part.reasons.includes(reason)).map((part) => part.personId);
}

function reasonsOf(people: Map<string, Set<TaskReason>>, personId: string): Set<TaskReason> {
  const reasons = people.get(personId) ?? new Set<TaskReason>();
  people.set(personId, reasons);
  return reasons;
}

/** Makes exactly these people hold the reason; leaves it alone where no list is given. */
function holdOnly(
  people: Map<string, Set<TaskReason>>,
  reason: TaskReason,
  ids: readonly string[] | undefined,
): void {
  if (ids === undefined) return;
  for (const [personId, reasons] of people) if (!ids.includes(personId)) reasons.delete(reason);
  for (const personId of ids) reasonsOf(people, personId).add(reason);
}

/** The added reasons somebody did not have yet; watching is told as a list of its own. */
function lasting(
  add: readonly Involvement[],
  before: ReadonlyMap<string, ReadonlySet<TaskReason>>,
): readonly Involvement[] {
  const fresh = add.filter(
    ({ personId, reason }) => reason !== 'WATCHING' && before.get(personId)?.has(reason) !== true,
  );
  return [...new Map(fresh.map((one) => [`${one.personId} ${one.reason}`, one])).values()];
}

function rowOf(
  personId: string,
  reasons: ReadonlySet<TaskReason>,
  before: ReadonlySet<TaskReason> | undefined,
  state: PeopleState,
): TaskPersonRow {
  const open = isOutstanding(state.status) && !state.deleted;
  const holds = holdsTask(reasons);
  return {
    personId,
    reasons: [...reasons],
    open,
    pending: open && holds,
    created: !state.deleted && reasons.has('CREATOR'),
    related:
      !state.deleted && personId !== state.assigneeId && relatedReasons.some((reason) => reasons.has(reason)),
    seen: seenAfter(personId === state.actorId, before, holds),
  };
}

function seenAfter(
  acts: boolean,
  before: ReadonlySet<TaskReason> | undefined,
  holds: boolean,
): TaskPersonRow['seen'] {
  if (acts) return 'SEEN';
  const arrives = before === undefined || (holds && !holdsTask(before));
  return arrives ? 'NEW' : 'KEEP';
}

function holdsTask(reasons: ReadonlySet<TaskReason>): boolean {
  return reasons.has('ASSIGNEE') || reasons.has('CO_ASSIGNEE');
}
