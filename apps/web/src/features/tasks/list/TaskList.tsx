import type { ReactNode } from 'react';
import { usePreload } from '../../../shared/layers/usePreload.ts';
import { List } from '../../../shared/list/List.tsx';
import { useListFrame } from '../../../shared/list/useListFrame.ts';
import { useListState } from '../../../shared/list/useListState.ts';
import type { TaskListView } from './listView.ts';
import { rowEndWidth } from './rowEnd.ts';
import { TaskListBody } from './TaskListBody.tsx';
import { loadFilterLayer, taskListKind } from './taskListKind.ts';
import { useLiveList } from './useLiveList.ts';
import type { RowMoves } from './useRowMoves.ts';
import { type ListedTask, useTaskList } from './useTaskList.ts';

interface Props {
  readonly view: TaskListView;
  /** What is said when there is nothing in this list. */
  readonly empty: ReactNode;
  /** A button at the end of each row, for example Claim. */
  readonly renderExtra?: (task: ListedTask, moves: RowMoves) => ReactNode;
  /** Fills the window below the top bar and scrolls by itself; a list under other things grows instead. */
  readonly fills?: boolean;
  /** Above the filters: the page's heading and tabs. */
  readonly children?: ReactNode;
}

const layers = [() => import('./RowMenu.tsx'), loadFilterLayer];

/** Every list of tasks, with what can be done to them, ghosts and live news; the view says which tasks and how. */
export function TaskList({ view, empty, renderExtra, fills = true, children }: Props) {
  const list = useListState(taskListKind, view);
  usePreload(layers);
  const data = useTaskList(view, list.state);
  const endWidth = rowEndWidth(renderExtra !== undefined);
  const frame = useListFrame({ kind: taskListKind, view, list, data, endWidth, fills });
  const live = useLiveList(view, frame);
  return (
    <List frame={frame} news={live.news} above={children}>
      <TaskListBody
        frame={frame}
        view={view}
        touched={live.touched}
        empty={empty}
        renderExtra={renderExtra}
      />
    </List>
  );
}
