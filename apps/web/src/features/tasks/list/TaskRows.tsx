import type { TaskReason } from '@docket/domain';
import { useClock, useSession, useToday } from '@docket/client';
import { type ReactNode, type RefObject, useMemo } from 'react';
import { useHandler } from '../../../shared/react/useHandler.ts';
import { useNow } from '../../../shared/time/useNow.ts';
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
  readonly onNearEnd: () => void;
  readonly onReason: (reason: TaskReason) => void;
  readonly isPhone: boolean;
  readonly scroller: RefObject<HTMLElement | null> | null;
  readonly renderExtra: ((task: ListedTask, moves: RowMoves) => ReactNode) | undefined;
}

/** The rows as a table, or as cards on a phone, with what ghosts offer to take back. */
export function TaskRows(props: Props) {
  const { view, state, groups, ghosts, focus, moves, renderExtra } = props;
  const { timeZone } = useClock();
  const now = useNow();
  const today = useToday();
  const viewerId = useSession().user?.id;
  const actions = useTaskActions();
  const onReason = useHandler(props.onReason);
  const onUndo = useHandler((task: ListedTask) => {
    if (task.lastMove === null) return;
    actions.undo(task.id, task.lastMove.id, `${task.number} · ${ghosts.get(task.id) ?? ''}`);
  });
  const around = useMemo(() => ({ today, now, timeZone, onReason }), [today, now, timeZone, onReason]);
  const shared = {
    label: listText('list', { title: view.title }),
    groups,
    by: state.group,
    around,
    countOf: (index: number) => {
      const isLast = index === groups.groups.length - 1;
      const grows = props.hasMore && mayGrow(state.group, state.sort[0]?.field, isLast);
      const count = groups.groups[index]?.rows.length ?? 0;
      return listText(grows ? 'groupCountMore' : 'groupCount', { count });
    },
    ghosts,
    moves,
    renderExtra,
  };
  if (props.isPhone) return <TaskCards {...shared} />;
  return (
    <TaskTable
      {...shared}
      control={props.control}
      activeId={focus.activeId}
      peek={focus.peek}
      touched={props.touched}
      viewerId={viewerId}
      onUndo={onUndo}
      scroller={props.scroller}
      hasMore={props.hasMore}
      onNearEnd={props.onNearEnd}
    />
  );
}
