import type { ColumnFacts } from '../listKind.ts';
import type { ListTypes } from '../listTypes.ts';

// A title wants this much; for the columns that matter more it makes do with less.
const goodTitle = 240;
const leastTitle = 160;
const dispensable = 3;

interface Room<C extends string> {
  readonly columns: Readonly<Record<C, Pick<ColumnFacts<ListTypes>, 'spare'>>>;
  /** The whole list, px. */
  readonly width: number;
  /** What stands at the end of each row, px. */
  readonly besides: number;
  readonly widthOf: (key: C) => number;
}

/** The columns there is room for beside a readable title. */
export function fittingColumns<C extends string>(shown: readonly C[], room: Room<C>): readonly C[] {
  const rank = (key: C) => room.columns[key].spare ?? Number.POSITIVE_INFINITY;
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
