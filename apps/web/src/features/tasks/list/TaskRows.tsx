import type { TaskReason } from '@docket/domain';
import { useClock, useSession, useToday } from '@docket/client';
import { type ReactNode, useMemo } from 'react';
import type { ListFrame } from '../../../shared/list/listFrame.ts';
import { ListCards } from '../../../shared/list/rows/ListCards.tsx';
import { ListTable } from '../../../shared/list/rows/ListTable.tsx';
import type { Groups } from '../../../shared/list/rows/useGroups.ts';
import type { RowFocus } from '../../../shared/list/rows/useRowFocus.ts';
import { useHandler } from '../../../shared/react/useHandler.ts';
import { useNow } from '../../../shared/time/useNow.ts';
import { useTaskActions } from '../actions/taskActionsContext.ts';
import { listText } from './listTexts.ts';
import { TaskCard } from './TaskCard.tsx';
import type { TaskListTypes } from './taskListTypes.ts';
import { TaskRow } from './TaskRow.tsx';
import type { RowMoves } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

interface Props {
  readonly frame: ListFrame<TaskListTypes>;
  readonly groups: Groups<ListedTask>;
  readonly ghosts: ReadonlyMap<string, string>;
  readonly touched: ReadonlyMap<string, string>;
  readonly focus: RowFocus<ListedTask>;
  readonly moves: RowMoves;
  readonly onNearEnd: () => void;
  readonly renderExtra: ((task: ListedTask, moves: RowMoves) => ReactNode) | undefined;
}

/** The rows as a table, or as cards on a phone, with what ghosts offer to take back. */
export function TaskRows(props: Props) {
  const { frame, groups, ghosts, focus, moves, renderExtra } = props;
  const { view, list } = frame;
  const { timeZone } = useClock();
  const now = useNow();
  const today = useToday();
  const viewerId = useSession().user?.id;
  const actions = useTaskActions();
  const onReason = useHandler((reason: TaskReason) =>
    list.change({ filter: { ...list.state.filter, reason: [reason] } }),
  );
  const onUndo = useHandler((task: ListedTask) => {
    if (task.lastMove === null) return;
    actions.undo(task.id, task.lastMove.id, `${task.number} · ${ghosts.get(task.id) ?? ''}`);
  });
  const around = useMemo(() => ({ today, now, timeZone, onReason }), [today, now, timeZone, onReason]);
  const shared = { frame, groups, label: listText('list', { title: view.title }) };
  const common = (task: ListedTask) => ({ task, ghost: ghosts.get(task.id) ?? null, moves, renderExtra });
  if (frame.isPhone) {
    return (
      <ListCards
        {...shared}
        renderCard={(task) => <TaskCard key={task.id} {...common(task)} today={today} />}
      />
    );
  }
  return (
    <ListTable
      {...shared}
      activeId={focus.activeId}
      onNearEnd={props.onNearEnd}
      renderRow={(task, place) => (
        <TaskRow
          key={task.id}
          {...common(task)}
          {...place}
          around={around}
          peeked={task.number === focus.peek}
          touched={props.touched.get(task.id)}
          onUndo={task.lastMove?.actor.id === viewerId ? onUndo : null}
        />
      )}
    />
  );
}
