import { useEffect } from 'react';
import { useDocket } from '../session/DocketContext.ts';
import { useStore } from '../shared/useStore.ts';
import type { ConnectionState } from './connection.ts';

/** Whether the server can be reached: what the offline strip shows. */
export function useConnection(): ConnectionState {
  return useStore(useDocket().connection.state);
}

/** Calls `refetch` whenever events may have been missed: after being offline or a dropped live link. */
export function useRefetchAfterGap(refetch: () => unknown): void {
  const { connection } = useDocket();
  useEffect(() => connection.gap.subscribe(() => void refetch()), [connection, refetch]);
}
