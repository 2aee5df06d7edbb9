import { ProgressLine } from '@docket/ui';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { usePreload } from '../../../shared/layers/usePreload.ts';
import type { FilterKey } from './listFilter.ts';
import { ListBody } from './ListBody.tsx';
import { ListMessages } from './ListMessages.tsx';
import { listText } from './listTexts.ts';
import { ListToolbar } from './ListToolbar.tsx';
import type { ListView } from './listView.ts';
import classes from './TaskList.module.css';
import { rowEndWidth } from './rowEnd.ts';
import { useColumns } from './useColumns.ts';
import { useListWidth } from './useListWidth.ts';
import { useListState } from './useListState.ts';
import { useRefresh } from './useRefresh.ts';
import type { RowMoves } from './useRowMoves.ts';
import { useTableControl } from './useTableControl.ts';
import { type ListedTask, useTaskList } from './useTaskList.ts';

interface Props {
  readonly view: ListView;
  /** What is said when there is nothing in this list. */
  readonly empty: ReactNode;
  /** A button at the end of each row, for example Claim. */
  readonly renderExtra?: (task: ListedTask, moves: RowMoves) => ReactNode;
  /** Fills the window below the top bar and scrolls by itself; a list under other things grows instead. */
  readonly fills?: boolean;
  /** Above the filters: the page's heading and tabs. */
  readonly children?: ReactNode;
}

const nothing: readonly ListedTask[] = [];

function useLongestNumber(rows: readonly ListedTask[]): number {
  return useMemo(() => rows.reduce((most, { number }) => Math.max(most, number.length), 0), [rows]);
}

const layers = [
  () => import('./RowMenu.tsx'),
  () => import('./ColumnMenu.tsx'),
  () => import('./ViewMenu.tsx'),
  () => import('./filters/FilterPopover.tsx'),
  () => import('./filters/AddFilterMenu.tsx'),
];

/** Every list of tasks: filters, groups, columns, keys, peek, live news; the view says which tasks and how. */
export function TaskList({ view, empty, renderExtra, fills = true, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery('(max-width: 47.99em)', false);
  const [openedFilter, setOpenedFilter] = useState<FilterKey | null>(null);
  const list = useListState(view);
  usePreload(layers);
  const { state } = list;
  const data = useTaskList(view, state);
  const rows = data.rows ?? nothing;
  const width = useListWidth(scroller);
  const columns = useColumns(view, list, {
    width,
    besides: rowEndWidth(renderExtra !== undefined),
    longestNumber: useLongestNumber(rows),
  });
  const { fetched, refresh, live } = useRefresh({ root, rows, view, state, data });
  const control = useTableControl({ view, list, columns, onFilter: setOpenedFilter });
  return (
    <div className={classes.list} data-fills={fills || undefined} ref={root}>
      {children}
      <ListToolbar
        view={view}
        list={list}
        columns={columns}
        data={data}
        openedFilter={openedFilter}
        onOpenFilter={setOpenedFilter}
        onRefresh={refresh}
      />
      <ListMessages data={data} live={live} onRefresh={refresh} />
      <ProgressLine active={data.refreshing && data.rows !== undefined} label={listText('refreshing')} />
      <ListBody
        root={root}
        scroller={scroller}
        view={view}
        list={list}
        data={data}
        rows={rows}
        live={live}
        fetched={fetched}
        control={control}
        isPhone={isPhone}
        fills={fills}
        empty={empty}
        onRefresh={refresh}
        renderExtra={renderExtra}
      />
    </div>
  );
}
