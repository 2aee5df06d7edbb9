import { useLive, useSession, useToday } from '@docket/client';
import { useState } from 'react';
import { TaskListChangesDocument } from '#gql';
import type { ListFrame } from '../../../shared/list/listFrame.ts';
import { listText as commonText } from '../../../shared/list/listTexts.ts';
import { useIdleRefresh } from '../../../shared/list/useIdleRefresh.ts';
import { belongs } from './belongs.ts';
import { listText } from './listTexts.ts';
import type { TaskListView } from './listView.ts';
import type { TaskListTypes } from './taskListTypes.ts';

export interface LiveList {
  /** How many tasks fit the list and are not in it yet, or that events may have been missed; null for neither. */
  readonly news: string | null;
  /** Rows that others changed a moment ago, each with the moment. */
  readonly touched: ReadonlyMap<string, string>;
}

interface Heard {
  /** The fetch after which it was heard: the next one brings it all. */
  readonly fetched: number;
  readonly arrived: ReadonlySet<string>;
  readonly touched: ReadonlyMap<string, string>;
  readonly missed: boolean;
}

const untouched: ReadonlyMap<string, string> = new Map();
const noArrivals: ReadonlySet<string> = new Set();
const nothingAfter = (fetched: number): Heard => ({
  fetched,
  arrived: noArrivals,
  touched: untouched,
  missed: false,
});

function newsOf({ arrived, missed }: Heard): string | null {
  if (arrived.size > 0) return listText('arrivals', { count: arrived.size });
  return missed ? commonText('missed') : null;
}

/** What others do while the list is open: cells follow in place, arrivals are counted, nothing moves (ux 2.8). */
export function useLiveList(view: TaskListView, frame: ListFrame<TaskListTypes>): LiveList {
  const { rows, list, fetched, isIdle, refresh } = frame;
  const { state } = list;
  const viewerId = useSession().user?.id ?? '';
  const today = useToday();
  const [last, setLast] = useState(() => nothingAfter(fetched));
  const heard = last.fetched === fetched ? last : nothingAfter(fetched);
  const hear = (more: (before: Heard) => Partial<Heard>) =>
    setLast((before) => {
      const now = before.fetched === fetched ? before : nothingAfter(fetched);
      return { ...now, ...more(now) };
    });

  useLive({
    document: TaskListChangesDocument,
    variables: {},
    onEvent: ({ myTasksChanged: { taskId, task, actor, at } }) => {
      const mine = actor.id === viewerId;
      if (rows.some(({ id }) => id === taskId)) {
        if (!mine) hear(({ touched }) => ({ touched: new Map(touched).set(taskId, at) }));
        return;
      }
      if (task === null || state.filter.text !== '') return;
      if (!belongs(task, { view, state, viewerId, today })) return;
      if (mine && isIdle()) refresh();
      else hear(({ arrived }) => ({ arrived: new Set(arrived).add(taskId) }));
    },
    onGap: () => (isIdle() ? refresh() : hear(() => ({ missed: true }))),
  });
  const news = newsOf(heard);
  useIdleRefresh(news !== null, isIdle, refresh);
  return { news, touched: heard.touched };
}
