import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type ListState, pageOfRows, readListState, writeListState } from './listAddress.ts';
import type { ListKind, ListView } from './listKind.ts';
import type { ListTypes } from './listTypes.ts';

export interface ListStateControl<K extends ListTypes> {
  readonly state: ListState<K>;
  /** Changes what is listed; a step that Back undoes. Filters, sort and groups start again from the first page. */
  readonly change: (next: Partial<ListState<K>>) => void;
  /** Changes what is shown of it without a step of its own: peek, columns, number of rows. */
  readonly adjust: (next: Partial<ListState<K>>) => void;
}

/** The list state that the address holds, and what changes it. */
export function useListState<K extends ListTypes>(kind: ListKind<K>, view: ListView<K>): ListStateControl<K> {
  const [query, setQuery] = useSearchParams();
  const state = useMemo(() => readListState(kind, query, view), [kind, query, view]);
  const write = useCallback(
    (next: Partial<ListState<K>>, replace: boolean) =>
      setQuery(
        (before) => writeListState(kind, before, { ...readListState(kind, before, view), ...next }, view),
        { replace },
      ),
    [setQuery, kind, view],
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
