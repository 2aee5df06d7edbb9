import { type ColumnKey, columns } from './listColumns.ts';

// A title wants this much; for the columns that matter more it makes do with less.
const goodTitle = 240;
const leastTitle = 160;
const dispensable = 3;

function rank(key: ColumnKey): number {
  return columns[key].spare ?? Number.POSITIVE_INFINITY;
}

interface Room {
  /** The whole list, px. */
  readonly width: number;
  /** What stands at the end of each row, px. */
  readonly besides: number;
  readonly widthOf: (key: ColumnKey) => number;
}

/** The columns there is room for beside a readable title. */
export function fittingColumns(shown: readonly ColumnKey[], room: Room): readonly ColumnKey[] {
  const others = shown.filter((key) => key !== 'title');
  const titleWidth = room.width - others.reduce((sum, key) => sum + room.widthOf(key), room.besides);
  const weakest = others.toSorted((a, b) => rank(a) - rank(b))[0];
  if (weakest === undefined || rank(weakest) === Number.POSITIVE_INFINITY) return shown;
  const wanted = rank(weakest) <= dispensable ? goodTitle : leastTitle;
  if (titleWidth >= wanted) return shown;
  return fittingColumns(
    shown.filter((key) => key !== weakest),
    room,
  );
}
