import { limits } from '@docket/domain';
import { useEffect, useRef } from 'react';
import { pageOfRows } from '../listAddress.ts';
import type { ListFrame } from '../listFrame.ts';
import type { ListTypes } from '../listTypes.ts';
import { focusRow } from './rowIds.ts';

/** A list grows to this many rows by scrolling; beyond it filters find things faster than eyes. */
const mostByScrolling = 10_000;

export interface MoreRows {
  /** "Load 50 more": the focus goes to the first new row. */
  readonly onRequest: () => void;
  /** The same while scrolling: nothing takes the focus. */
  readonly below: () => void;
}

/** Further rows, on request or while scrolling; the address remembers how many are shown. */
export function useMoreRows<K extends ListTypes>({ data, list, rows }: ListFrame<K>): MoreRows {
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    const firstNew = awaited.current === null ? undefined : rows[awaited.current];
    if (firstNew === undefined) return;
    awaited.current = null;
    focusRow(firstNew.id);
  }, [rows]);
  const before = rows.length;
  const { shown } = list.state;
  const load = async (count: number) => {
    const came = await data.loadMore(count);
    if (came) list.adjust({ shown: before + count });
    else awaited.current = null;
  };
  // As many rows as the address asks for come by themselves.
  const filling = before < shown;
  return {
    onRequest: () => {
      awaited.current = before;
      void load(pageOfRows);
    },
    below: () => {
      if (before < mostByScrolling && !filling && !data.moreFailed) void load(limits.pageSize);
    },
  };
}
