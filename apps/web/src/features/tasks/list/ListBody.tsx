import type { ReactNode, RefObject } from 'react';
import { ListFoot } from './ListFoot.tsx';
import { ListNothing } from './ListNothing.tsx';
import { ListPeek } from './ListPeek.tsx';
import type { ListView } from './listView.ts';
import type { TableControl } from './tableControl.ts';
import classes from './TaskList.module.css';
import { TaskRows } from './TaskRows.tsx';
import { useGhosts } from './useGhosts.ts';
import { useGroups } from './useGroups.ts';
import type { ListStateControl } from './useListState.ts';
import type { LiveList } from './useLiveList.ts';
import { useMoreRows } from './useMoreRows.ts';
import { useRowFocus } from './useRowFocus.ts';
import { type RowMoves, useRowMoves } from './useRowMoves.ts';
import { useScrollMemory } from './useScrollMemory.ts';
import type { ListedTask, TaskListData } from './useTaskList.ts';

interface Props {
  /** The whole list: keys and pointer are heard there. */
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly view: ListView;
  readonly list: ListStateControl;
  readonly data: TaskListData;
  readonly rows: readonly ListedTask[];
  readonly live: LiveList;
  /** How often the list was fetched anew. */
  readonly fetched: number;
  readonly control: TableControl;
  readonly isPhone: boolean;
  /** The list scrolls by itself and not with the page. */
  readonly fills: boolean;
  readonly empty: ReactNode;
  readonly onRefresh: () => void;
  readonly renderExtra: ((task: ListedTask, moves: RowMoves) => ReactNode) | undefined;
}

/** The rows and what lies beside them. Which row one is at is kept here, so that a step draws two rows and no toolbar. */
export function ListBody(props: Props) {
  const { root, scroller, view, list, data, rows, live, isPhone, fills, onRefresh } = props;
  const { state } = list;
  const moves = useRowMoves();
  const groups = useGroups(rows, view, state, props.fetched);
  const ghosts = useGhosts(rows, view, state, props.fetched);
  const more = useMoreRows(data, list, rows);
  useScrollMemory(scroller, rows.length > 0);
  const focus = useRowFocus({ root, view, list, groups, moves, isPhone, onRefresh });
  return (
    <div className={classes.body}>
      <div className={classes.scroller} ref={scroller}>
        {rows.length === 0 ? (
          <ListNothing data={data} list={list} empty={props.empty} onRetry={onRefresh} />
        ) : (
          <>
            <TaskRows
              view={view}
              state={state}
              groups={groups}
              ghosts={ghosts}
              touched={live.touched}
              focus={focus}
              control={props.control}
              moves={moves}
              hasMore={data.hasMore}
              onNearEnd={more.below}
              onReason={(reason) => list.change({ filter: { ...state.filter, reason: [reason] } })}
              isPhone={isPhone}
              scroller={fills ? scroller : null}
              renderExtra={props.renderExtra}
            />
            <ListFoot data={data} onMore={more.onRequest} />
          </>
        )}
      </div>
      {focus.peek !== null && <ListPeek number={focus.peek} onClose={focus.closePeek} />}
    </div>
  );
}
