import { useLive } from '@docket/client';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { CaseChangedDocument } from '#gql';
import { useTaskActions } from '../../tasks/actions/taskActionsContext.ts';

export interface CaseLive {
  /** Calls back after each change of the case or one of its tasks; returns what stops it. */
  readonly listen: (listener: () => void) => () => void;
  /** Brings everything anew, because something changed here. */
  readonly changed: () => void;
}

/** Keeps an open case true: what others change, and what the viewer does with its tasks (ux 2.8). */
export function useCaseLive(caseId: string, refetch: () => unknown): CaseLive {
  const { onMoved } = useTaskActions();
  const listeners = useRef(new Set<() => void>());
  const changed = useCallback(() => {
    void refetch();
    for (const listener of new Set(listeners.current)) listener();
  }, [refetch]);
  useLive({ document: CaseChangedDocument, variables: { caseId }, onEvent: changed, onGap: changed });
  // What moves in a dialog or a list lies in this case more often than not, and asking once more costs little.
  useEffect(() => onMoved(changed), [onMoved, changed]);
  const listen = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  }, []);
  return useMemo(() => ({ listen, changed }), [listen, changed]);
}
