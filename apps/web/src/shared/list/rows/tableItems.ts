import type { RowGroup } from '../groupRows.ts';

/** One line of the table: a group's head, or a row. */
export type TableItem<T> =
  | { readonly kind: 'HEAD'; readonly group: number }
  | { readonly kind: 'ROW'; readonly group: number; readonly row: T };

interface Parts<T> {
  readonly groups: readonly RowGroup<T>[];
  /** Whether groups have a line of their own. */
  readonly headed: boolean;
  readonly isFolded: (key: string) => boolean;
}

/** The lines of the table from top to bottom. */
export function tableItems<T>({ groups, headed, isFolded }: Parts<T>): readonly TableItem<T>[] {
  return groups.flatMap(({ key, rows }, group) => [
    ...(headed ? [{ kind: 'HEAD' as const, group }] : []),
    ...(isFolded(key) ? [] : rows.map((row) => ({ kind: 'ROW' as const, group, row }))),
  ]);
}

/** A stretch of the table that is drawn, inside one group, after a gap of so many px that is not. */
export interface TableStretch {
  readonly group: number;
  readonly gap: number;
  readonly indexes: readonly number[];
}

interface Drawn {
  readonly index: number;
  readonly group: number;
  /** Where the line begins and ends, px from the top of the first one. */
  readonly start: number;
  readonly end: number;
}

/** The drawn lines, cut where the group changes or where lines between them are left out. */
export function stretches(drawn: readonly Drawn[]): readonly TableStretch[] {
  const found: { group: number; gap: number; indexes: number[] }[] = [];
  let end = 0;
  for (const line of drawn) {
    const last = found.at(-1);
    const gap = Math.max(line.start - end, 0);
    if (last !== undefined && gap === 0 && last.group === line.group) last.indexes.push(line.index);
    else found.push({ group: line.group, gap, indexes: [line.index] });
    end = line.end;
  }
  return found;
}
