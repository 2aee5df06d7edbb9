import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type CaseListState, readCaseList, writeCaseList } from './caseListAddress.ts';

export interface CaseListControl {
  readonly state: CaseListState;
  /** Changes what is listed; a step that Back undoes. */
  readonly change: (next: Partial<CaseListState>) => void;
}

/** The list state that the address holds, and what changes it. */
export function useCaseListState(): CaseListControl {
  const [query, setQuery] = useSearchParams();
  return useMemo(
    () => ({
      state: readCaseList(query),
      change: (next) => setQuery((before) => writeCaseList(before, { ...readCaseList(before), ...next })),
    }),
    [query, setQuery],
  );
}
