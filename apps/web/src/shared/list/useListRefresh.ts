import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { announce } from '../page/announcements.ts';
import type { ListFrame } from './listFrame.ts';
import type { ListKind } from './listKind.ts';
import type { ListTypes } from './listTypes.ts';
import type { ListData } from './useListData.ts';

const settlesAfter = 500;

/** Fetching the list anew, and when nobody is in it. */
export function useListRefresh<Row>(
  root: RefObject<HTMLElement | null>,
  data: ListData<Row>,
): Pick<ListFrame<ListTypes>, 'fetched' | 'refresh' | 'isIdle'> {
  const [fetched, setFetched] = useState(0);
  return {
    fetched,
    refresh: () => {
      void data.refresh().then(() => setFetched((count) => count + 1));
    },
    isIdle: () => {
      const element = root.current;
      return element !== null && !element.matches(':hover') && !element.contains(document.activeElement);
    },
  };
}

/** Tells how many rows there are whenever something else was asked for and has come. */
export function useFoundCount<K extends ListTypes>(
  { text }: ListKind<K>,
  asked: string,
  data: ListData<K['row']>,
): void {
  const [first] = useState(asked);
  const tell = useEffectEvent(() => {
    announce(text(data.totalIsCapped ? 'foundCapped' : 'found', { count: data.total }));
  });
  const settled = !data.refreshing;
  useEffect(() => {
    if (asked === first || !settled) return undefined;
    const timer = setTimeout(() => tell(), settlesAfter);
    return () => clearTimeout(timer);
  }, [asked, first, settled]);
}
