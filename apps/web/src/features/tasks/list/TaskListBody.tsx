import type { ReactNode } from 'react';
import { ListBody } from '../../../shared/list/ListBody.tsx';
import type { ListFrame } from '../../../shared/list/listFrame.ts';
import { useGroups } from '../../../shared/list/rows/useGroups.ts';
import { useMoreRows } from '../../../shared/list/rows/useMoreRows.ts';
import { useRowFocus } from '../../../shared/list/rows/useRowFocus.ts';
import { useScrollMemory } from '../../../shared/list/rows/useScrollMemory.ts';
import { ListPeek } from './ListPeek.tsx';
import type { TaskListView } from './listView.ts';
import { TaskRows } from './TaskRows.tsx';
import type { TaskListTypes } from './taskListTypes.ts';
import { useFocusAfterMove } from './useFocusAfterMove.ts';
import { useGhosts } from './useGhosts.ts';
import { type RowMoves, useMoveKeys, useRowMoves } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

interface Props {
  readonly frame: ListFrame<TaskListTypes>;
  readonly view: TaskListView;
  readonly touched: ReadonlyMap<string, string>;
  readonly empty: ReactNode;
  readonly renderExtra: ((task: ListedTask, moves: RowMoves) => ReactNode) | undefined;
}

/** The rows and what lies beside them. Which row one is at is kept here, so that a step draws two rows and no toolbar. */
export function TaskListBody({ frame, view, touched, empty, renderExtra }: Props) {
  const { rows, list, fetched } = frame;
  const moves = useRowMoves();
  const groups = useGroups(frame);
  const ghosts = useGhosts(rows, view, list.state, fetched);
  const more = useMoreRows(frame);
  useScrollMemory(frame.scroller, rows.length > 0);
  const focus = useRowFocus(frame, {
    visible: groups.visible,
    onTurnTo: (task) => void moves.learn(task),
    onRest: moves.prepare,
  });
  useMoveKeys(focus.focused, moves);
  useFocusAfterMove({ rows: groups.visible, view, state: list.state });
  return (
    <ListBody
      frame={frame}
      empty={empty}
      onMore={more.onRequest}
      aside={focus.peek !== null && <ListPeek number={focus.peek} onClose={focus.closePeek} />}
    >
      <TaskRows
        frame={frame}
        groups={groups}
        ghosts={ghosts}
        touched={touched}
        focus={focus}
        moves={moves}
        onNearEnd={more.below}
        renderExtra={renderExtra}
      />
    </ListBody>
  );
}
