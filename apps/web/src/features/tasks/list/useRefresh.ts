import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { announce } from '../../../shared/page/announcements.ts';
import type { ListState } from './listAddress.ts';
import { listText } from './listTexts.ts';
import type { ListView } from './listView.ts';
import { useIdleRefresh } from './useIdleRefresh.ts';
import { type LiveList, useLiveList } from './useLiveList.ts';
import type { ListedTask, TaskListData } from './useTaskList.ts';

interface Parts {
  readonly root: RefObject<HTMLElement | null>;
  readonly rows: readonly ListedTask[];
  readonly view: ListView;
  readonly state: ListState;
  readonly data: TaskListData;
}

export interface Refresh {
  /** How often the list was fetched anew. */
  readonly fetched: number;
  readonly refresh: () => void;
  readonly live: LiveList;
}

const settlesAfter = 500;

/** Fetching the list anew: on request, after missed events, and by itself once nobody is in it. */
export function useRefresh({ root, rows, view, state, data }: Parts): Refresh {
  const [fetched, setFetched] = useState(0);
  const isIdle = () => {
    const element = root.current;
    return element !== null && !element.matches(':hover') && !element.contains(document.activeElement);
  };
  const refresh = () => {
    void data.refresh().then(() => {
      setFetched((count) => count + 1);
      live.reset();
    });
  };
  const live = useLiveList({ rows, view, state, isIdle, refresh });
  useIdleRefresh(live.arrivals > 0 || live.missed, isIdle, refresh);

  const asked = JSON.stringify([state.filter, state.completed]);
  const [first] = useState(asked);
  const tell = useEffectEvent(() => {
    const count = data.total;
    announce(data.totalIsCapped ? listText('foundCapped', { count }) : listText('found', { count }));
  });
  const settled = !data.refreshing;
  useEffect(() => {
    if (asked === first || !settled) return undefined;
    const timer = setTimeout(() => tell(), settlesAfter);
    return () => clearTimeout(timer);
  }, [asked, first, settled]);

  return { fetched, refresh, live };
}
