import type { TaskReason } from '@docket/domain';
import { useClock, useSession, useToday } from '@docket/client';
import type { ReactNode } from 'react';
import { useTaskActions } from '../actions/taskActionsContext.ts';
import { mayGrow } from './listGroups.ts';
import { listText } from './listTexts.ts';
import type { ListView } from './listView.ts';
import type { TableControl } from './tableControl.ts';
import { TaskCards } from './TaskCards.tsx';
import { TaskTable } from './TaskTable.tsx';
import type { Groups } from './useGroups.ts';
import type { ListState } from './listAddress.ts';
import type { RowFocus } from './useRowFocus.ts';
import type { RowMoves } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

interface Props {
  readonly view: ListView;
  readonly state: ListState;
  readonly groups: Groups;
  readonly ghosts: ReadonlyMap<string, string>;
  readonly touched: ReadonlyMap<string, string>;
  readonly focus: RowFocus;
  readonly control: TableControl;
  readonly moves: RowMoves;
  readonly hasMore: boolean;
  readonly onReason: (reason: TaskReason) => void;
  readonly isPhone: boolean;
  readonly renderExtra: ((task: ListedTask, moves: RowMoves) => ReactNode) | undefined;
}

/** The rows as a table, or as cards on a phone, with what ghosts offer to take back. */
export function TaskRows(props: Props) {
  const { view, state, groups, ghosts, focus, moves, renderExtra } = props;
  const clock = useClock();
  const today = useToday();
  const viewerId = useSession().user?.id;
  const actions = useTaskActions();

  const undoOf = (task: ListedTask) => {
    const move = task.lastMove;
    if (move === null || move.actor.id !== viewerId) return null;
    return () => actions.undo(task.id, move.id, `${task.number} · ${ghosts.get(task.id) ?? ''}`);
  };
  const shared = {
    label: listText('list', { title: view.title }),
    groups,
    by: state.group,
    around: { today, now: clock.now(), timeZone: clock.timeZone, onReason: props.onReason },
    countOf: (index: number) => {
      const isLast = index === groups.groups.length - 1;
      const grows = props.hasMore && mayGrow(state.group, state.sort[0]?.field, isLast);
      const count = groups.groups[index]?.rows.length ?? 0;
      return listText(grows ? 'groupCountMore' : 'groupCount', { count });
    },
    ghosts,
    moves,
    renderExtra: renderExtra && ((task: ListedTask) => renderExtra(task, moves)),
  };
  if (props.isPhone) return <TaskCards {...shared} />;
  return (
    <TaskTable
      {...shared}
      control={props.control}
      activeId={focus.activeId}
      peek={focus.peek}
      touched={props.touched}
      onUndo={undoOf}
    />
  );
}
