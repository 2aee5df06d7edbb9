import { type ResolveInfo, selectedFields } from '../../graphql/selection.ts';
import type { TaskPart } from './task-columns.queries.ts';

/** What each field of a task needs beyond the task's own row. */
const needs: Readonly<Record<string, readonly TaskPart[]>> = {
  description: ['description'],
  assignee: ['assignee'],
  creator: ['creator'],
  department: ['department'],
  client: ['client'],
  case: ['case'],
  coAssignees: ['people'],
  watchers: ['people'],
  lastMove: ['lastMove'],
  undo: ['lastChange'],
  readers: ['readers'],
  actions: ['creator', 'case'],
  claim: ['creator', 'case'],
  reassign: ['creator', 'case'],
  delete: ['creator', 'case'],
  editableFields: ['creator', 'case'],
};

/** The parts a task is read with when it stands at one of these paths beneath the field being resolved. */
export function partsAt(info: ResolveInfo, ...paths: readonly string[]): ReadonlySet<TaskPart> {
  const fields = selectedFields(info);
  const prefixes = paths.map((path) => (path === '' ? '' : `${path}.`));
  const wanted = Object.entries(needs).filter(([field]) =>
    prefixes.some((prefix) => fields.has(`${prefix}${field}`)),
  );
  return new Set(wanted.flatMap(([, parts]) => parts));
}
