import type { Held } from './handover.queries.ts';

/** What somebody holds, in words: `12 open tasks`, `2 open cases`; empty for nothing. */
export function heldWords(held: Held): readonly string[] {
  return [
    counted(held.taskIds, 'open task', 'open tasks'),
    counted(held.helpedIds, 'task they help with', 'tasks they help with'),
    counted(held.caseIds, 'open case', 'open cases'),
    counted(held.joinedIds, 'case they take part in', 'cases they take part in'),
    counted(held.reportIds, 'person they manage', 'people they manage'),
    counted(held.substituteIds, 'person they stand in for', 'people they stand in for'),
  ].flat();
}

function counted(ids: readonly string[], one: string, many: string): readonly string[] {
  return ids.length === 0 ? [] : [`${ids.length} ${ids.length === 1 ? one : many}`];
}
