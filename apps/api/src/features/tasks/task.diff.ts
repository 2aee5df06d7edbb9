import { canonicalJson, type Json, type FieldValues, type TaskState } from '../activity/activity.service.ts';
import { type Part, type PeopleAfter, personIdsWith } from './task.people.ts';

export type Diff = { readonly before: FieldValues; readonly after: FieldValues };

/** Columns that follow from others and are not told in the history. */
const untold: ReadonlySet<string> = new Set(['commentCount', 'attachmentCount']);

/** What changed of the task's columns, field by field; of a new task everything that is not empty. */
export function stateDiff(before: TaskState | null, after: TaskState): Diff {
  const was: Record<string, Json> = { ...before };
  const is: Record<string, Json> = { ...after };
  const changed = Object.keys(is).filter(
    (field) => !untold.has(field) && !isSame(was[field] ?? null, is[field] ?? null),
  );
  return {
    before: Object.fromEntries(changed.map((field) => [field, was[field] ?? null])),
    after: Object.fromEntries(changed.map((field) => [field, is[field] ?? null])),
  };
}

function isSame(one: Json, other: Json): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return canonicalJson(one) === canonicalJson(other);
}

/** What changed of the people: both lists in full, and the lasting reasons that an undo takes back. */
export function peopleDiff(parts: readonly Part[], people: PeopleAfter): Diff {
  const before: Record<string, readonly string[]> = {};
  const after: Record<string, readonly string[]> = {};
  for (const [field, reason] of listFields) {
    const was = personIdsWith(parts, reason).toSorted();
    const is = personIdsWith(people.rows, reason).toSorted();
    if (was.join() === is.join()) continue;
    before[field] = was;
    after[field] = is;
  }
  const given = people.given.map(({ personId, reason }) => ({ personId, reason }));
  return { before, after: given.length === 0 ? after : { ...after, involved: given } };
}

const listFields = [
  ['coAssigneeIds', 'CO_ASSIGNEE'],
  ['watcherIds', 'WATCHING'],
] as const;
