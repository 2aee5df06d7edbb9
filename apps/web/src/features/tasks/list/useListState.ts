import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type ListState, pageOfRows, readListState, writeListState } from './listAddress.ts';
import type { ListView } from './listView.ts';

export interface ListStateControl {
  readonly state: ListState;
  /** Changes what is listed; a step that Back undoes. Filters, sort and groups start again from the first page. */
  readonly change: (next: Partial<ListState>) => void;
  /** Changes what is shown of it without a step of its own: peek, columns, number of rows. */
  readonly adjust: (next: Partial<ListState>) => void;
}

/** The list state that the address holds, and what changes it. */
export function useListState(view: ListView): ListStateControl {
  const [query, setQuery] = useSearchParams();
  const state = useMemo(() => readListState(query, view), [query, view]);
  const write = useCallback(
    (next: Partial<ListState>, replace: boolean) =>
      setQuery((before) => writeListState(before, { ...readListState(before, view), ...next }, view), {
        replace,
      }),
    [setQuery, view],
  );
  return useMemo(
    () => ({
      state,
      change: (next) => write({ shown: pageOfRows, ...next }, false),
      adjust: (next) => write(next, true),
    }),
    [state, write],
  );
}
