import { useApolloClient } from '@apollo/client/react';
import { type TaskMove, useKeys, useStatusLine } from '@docket/ui';
import { useCallback, useMemo, useRef } from 'react';
import { ActionableTaskOfDocument, type ActionableTaskFragment } from '#gql';
import { isOffered, offersOf } from '../actions/offers.ts';
import { readTask } from '../actions/readTask.ts';
import { type StartOptions, useTaskActions } from '../actions/taskActionsContext.ts';
import { prefetchTask } from '../details/useOpenTask.ts';
import type { ListedTask } from './useTaskList.ts';

export interface RowMoves {
  /** Learns what may be done with a task, if that is not known for its present version; at once when it is. */
  readonly learn: (task: ListedTask) => Promise<ActionableTaskFragment | null>;
  /** The same from the server in any case, after somebody else was first. */
  readonly learnAnew: (task: ListedTask) => Promise<ActionableTaskFragment | null>;
  /** Loads the whole task, because the pointer rests on its row. */
  readonly prepare: (task: ListedTask) => void;
  /** Starts a move, or says why it is not possible now. */
  readonly start: (task: ListedTask, move: TaskMove, options?: StartOptions) => Promise<void>;
}

/** The moves of the rows of a list. What is possible is fetched for the rows somebody turns to, not for all. */
export function useRowMoves(): RowMoves {
  const apollo = useApolloClient();
  const actions = useTaskActions();
  const { show } = useStatusLine();
  const versions = useRef(new Map<string, number>());

  const learnAnew = useCallback(
    async ({ id }: ListedTask) => {
      await apollo
        .query({ query: ActionableTaskOfDocument, variables: { id }, fetchPolicy: 'network-only' })
        .catch(() => undefined);
      const task = readTask(apollo, id);
      if (task !== null) versions.current.set(id, task.version);
      return task;
    },
    [apollo],
  );
  const learn = useCallback(
    async (row: ListedTask) => {
      const known = versions.current.get(row.id) === row.version ? readTask(apollo, row.id) : null;
      return known ?? (await learnAnew(row));
    },
    [apollo, learnAnew],
  );
  const start = useCallback(
    async (row: ListedTask, move: TaskMove, options?: StartOptions) => {
      const task = await learn(row);
      if (task === null) return;
      if (isOffered(task, move)) {
        actions.start(row.id, move, options);
        return;
      }
      const reason = offersOf(task).blocked.find((blocked) => blocked.move === move);
      if (reason === undefined) return;
      show({ text: [reason.message, reason.remedy].filter(Boolean).join(' ') });
    },
    [learn, actions, show],
  );
  const prepare = useCallback(({ number }: ListedTask) => prefetchTask(apollo, number), [apollo]);
  return useMemo(() => ({ learn, learnAnew, prepare, start }), [learn, learnAnew, prepare, start]);
}

/** The keys of the moves, for the row in focus; A claims what lies in a queue and reassigns the rest. */
export function useMoveKeys(active: ListedTask | undefined, { start }: RowMoves): void {
  const key = (move: TaskMove, options?: StartOptions) => active && (() => void start(active, move, options));
  useKeys({
    D: key('DOING'),
    E: key('COMPLETE'),
    'Shift+E': key('COMPLETE', { withComment: true }),
    F: key('FORWARD'),
    R: key('REPLY'),
    'Shift+C': key('CANCEL'),
    'Shift+R': key('REOPEN'),
    A: key(active?.assignee === null ? 'CLAIM' : 'REASSIGN'),
    H: key('POSTPONE'),
  });
}
