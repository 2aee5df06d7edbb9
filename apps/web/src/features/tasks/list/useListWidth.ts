import { type RefObject, useEffect, useState } from 'react';
import { type ColumnKey, columns } from './listColumns.ts';

/** Width below which the columns of each kind leave, px. */
const roomFor = { medium: 1_120, narrow: 900 } as const;

/** How wide the list is, in px; endless until it is measured. */
export function useListWidth(list: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
  return width;
}

/** The columns there is room for, as long as nobody has chosen which to show. */
export function fittingColumns(shown: readonly ColumnKey[], width: number): readonly ColumnKey[] {
  return shown.filter((key) => {
    const { spare } = columns[key];
    return spare === undefined || width >= roomFor[spare];
  });
}
