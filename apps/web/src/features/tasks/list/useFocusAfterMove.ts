import { useApolloClient } from '@apollo/client/react';
import { useSession, useToday } from '@docket/client';
import { useEffect, useEffectEvent, useRef } from 'react';
import { TaskListItemFragmentDoc } from '#gql';
import { announce } from '../../../shared/page/announcements.ts';
import { type Moved, useTaskActions } from '../actions/taskActionsContext.ts';
import { belongs } from './belongs.ts';
import { listText } from './listTexts.ts';
import type { TaskListView } from './listView.ts';
import type { TaskListState } from './taskListTypes.ts';
import { focusRow } from '../../../shared/list/rows/rowIds.ts';
import type { ListedTask } from './useTaskList.ts';

interface Parts {
  readonly rows: readonly ListedTask[];
  readonly view: TaskListView;
  readonly state: TaskListState;
}

// A closing dialog gives the focus back to where it came from; ours comes after that.
const afterDialogs = 80;

/** When a move takes a row out of the list, the focus goes on to the next row that fits, and both are told. */
export function useFocusAfterMove({ rows, view, state }: Parts): void {
  const apollo = useApolloClient();
  const { onMoved } = useTaskActions();
  const today = useToday();
  const viewerId = useSession().user?.id ?? '';

  const fits = (id: string) => {
    const task = apollo.readFragment({
      fragment: TaskListItemFragmentDoc,
      fragmentName: 'TaskListItem',
      id: `Task:${id}`,
    });
    return task !== null && belongs(task, { view, state, viewerId, today });
  };
  const follow = useEffectEvent(({ taskId, text, move }: Moved) => {
    const at = rows.findIndex(({ id }) => id === taskId);
    if (at < 0 || move === 'UNDO' || fits(taskId)) return;
    const next = [...rows.slice(at + 1), ...rows.slice(0, at).toReversed()].find(({ id }) => fits(id));
    if (next === undefined) return;
    focusRow(next.id);
    announce(`${text}. ${listText('onNext', { number: next.number })}`);
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () =>
      onMoved((moved) => {
        timer.current = setTimeout(() => follow(moved), afterDialogs);
      }),
    [onMoved],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
}
