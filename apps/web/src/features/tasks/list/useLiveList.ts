import { useLive, useSession, useToday } from '@docket/client';
import { useState } from 'react';
import { TaskListChangesDocument } from '#gql';
import { belongs } from './belongs.ts';
import type { ListState } from './listAddress.ts';
import type { ListView } from './listView.ts';
import type { ListedTask } from './useTaskList.ts';

export interface LiveList {
  /** Tasks that fit the list and are not in it yet; shown as a count, never by themselves. */
  readonly arrivals: number;
  /** Events may have been missed while the list was in use. */
  readonly missed: boolean;
  /** Rows that others changed a moment ago, each with the moment. */
  readonly touched: ReadonlyMap<string, string>;
  /** The list was fetched anew. */
  readonly reset: () => void;
}

interface Parts {
  readonly rows: readonly ListedTask[];
  readonly view: ListView;
  readonly state: ListState;
  /** False while the pointer or the focus is in the list: then nothing may move. */
  readonly isIdle: () => boolean;
  readonly refresh: () => void;
}

const untouched: ReadonlyMap<string, string> = new Map();
const noArrivals: ReadonlySet<string> = new Set();

/** What others do while the list is open: cells follow in place, arrivals are counted, nothing moves (ux 2.8). */
export function useLiveList({ rows, view, state, isIdle, refresh }: Parts): LiveList {
  const viewerId = useSession().user?.id ?? '';
  const today = useToday();
  const [arrived, setArrived] = useState(noArrivals);
  const [touched, setTouched] = useState(untouched);
  const [missed, setMissed] = useState(false);

  useLive({
    document: TaskListChangesDocument,
    variables: {},
    onEvent: ({ myTasksChanged: { taskId, task, actor, at } }) => {
      const mine = actor.id === viewerId;
      if (rows.some(({ id }) => id === taskId)) {
        if (!mine) setTouched((before) => new Map(before).set(taskId, at));
        return;
      }
      if (task === null || state.filter.text !== '') return;
      if (!belongs(task, { view, state, viewerId, today })) return;
      if (mine && isIdle()) refresh();
      else setArrived((before) => new Set(before).add(taskId));
    },
    onGap: () => (isIdle() ? refresh() : setMissed(true)),
  });

  return {
    arrivals: arrived.size,
    missed,
    touched,
    reset: () => {
      setArrived(noArrivals);
      setTouched(untouched);
      setMissed(false);
    },
  };
}
