import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { useColumns } from './columns/useColumns.ts';
import { useTableControl } from './columns/useTableControl.ts';
import { askedOf } from './listAddress.ts';
import type { ListFrame } from './listFrame.ts';
import type { ListTypes } from './listTypes.ts';
import { useFoundCount, useListRefresh } from './useListRefresh.ts';
import { useListWidth } from './useListWidth.ts';

type Parts<K extends ListTypes> = Pick<
  ListFrame<K>,
  'kind' | 'view' | 'list' | 'data' | 'endWidth' | 'fills'
>;

const nothing: readonly never[] = [];

function useLongestNumber<K extends ListTypes>(rows: readonly K['row'][]): number {
  return useMemo(() => rows.reduce((most, { number }) => Math.max(most, number.length), 0), [rows]);
}

/** One list on the screen: its columns, what is open of it, and how it is fetched anew. */
export function useListFrame<K extends ListTypes>(parts: Parts<K>): ListFrame<K> {
  const { kind, view, list, data, endWidth } = parts;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 47.99em)', false);
  const [openedFilter, openFilter] = useState<K['part'] | null>(null);
  const rows = data.rows ?? nothing;
  const room = {
    width: useListWidth(scroller),
    besides: endWidth,
    longestNumber: useLongestNumber<K>(rows),
  };
  const columns = useColumns({ kind, view }, list, room);
  const control = useTableControl({ kind, view, list, columns, onFilter: openFilter });
  useFoundCount(kind, askedOf(list.state), data);
  return {
    ...parts,
    ...useListRefresh(root, data),
    rows,
    control,
    isPhone,
    root,
    scroller,
    openedFilter,
    openFilter,
  };
}
