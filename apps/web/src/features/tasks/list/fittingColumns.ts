import { type ColumnKey, columns } from './listColumns.ts';

// A title wants this much; for the columns that matter more it makes do with less.
const goodTitle = 240;
const leastTitle = 180;
const dispensable = 3;
const besides = 44;

function rank(key: ColumnKey): number {
  return columns[key].spare ?? Number.POSITIVE_INFINITY;
}

/** The columns there is room for beside a readable title, in `width` px. */
export function fittingColumns(
  shown: readonly ColumnKey[],
  width: number,
  widthOf: (key: ColumnKey) => number,
): readonly ColumnKey[] {
  const others = shown.filter((key) => key !== 'title');
  const titleWidth = width - others.reduce((sum, key) => sum + widthOf(key), besides);
  const weakest = others.toSorted((a, b) => rank(a) - rank(b))[0];
  if (weakest === undefined || rank(weakest) === Number.POSITIVE_INFINITY) return shown;
  const wanted = rank(weakest) <= dispensable ? goodTitle : leastTitle;
  if (titleWidth >= wanted) return shown;
  return fittingColumns(
    shown.filter((key) => key !== weakest),
    width,
    widthOf,
  );
}
