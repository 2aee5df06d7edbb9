import type { TimelineEntryFragment } from '#gql';

const foldWithin = 10 * 60 * 1000;

function folds(newer: TimelineEntryFragment, older: TimelineEntryFragment): boolean {
  return (
    newer.verb === 'EDITED' &&
    older.verb === 'EDITED' &&
    newer.actor.id === older.actor.id &&
    newer.undoneAt === null &&
    older.undoneAt === null &&
    Date.parse(newer.at) - Date.parse(older.at) <= foldWithin
  );
}

function joined(newer: TimelineEntryFragment, older: TimelineEntryFragment): TimelineEntryFragment {
  const fields = new Set(newer.changes.map(({ field }) => field));
  // The newest value of a field, from the value it had before the first of the folded edits.
  const changes = newer.changes.map((change) => ({
    ...change,
    before: older.changes.find(({ field }) => field === change.field)?.before ?? change.before,
  }));
  return { ...newer, changes: [...changes, ...older.changes.filter(({ field }) => !fields.has(field))] };
}

/** Edits of one person within ten minutes as one entry; newest first, as they came. */
export function foldEntries(entries: readonly TimelineEntryFragment[]): readonly TimelineEntryFragment[] {
  const folded: TimelineEntryFragment[] = [];
  for (const entry of entries) {
    const last = folded.at(-1);
    if (last !== undefined && folds(last, entry)) folded[folded.length - 1] = joined(last, entry);
    else folded.push(entry);
  }
  return folded;
}
