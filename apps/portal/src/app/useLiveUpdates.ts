import { useEffect } from 'react';
import { usePortal } from '../shared/api/portal.ts';
import { useRefresh } from '../shared/api/useRefresh.ts';

const gatherMilliseconds = 200;

/** Keeps what is on the page true while others work: the content changes in place, focus and scrolling stay. */
export function useLiveUpdates(signedIn: boolean): void {
  const { live, connection, session } = usePortal();
  const refresh = useRefresh();
  useEffect(
    () =>
      connection.gap.subscribe(() => {
        if (session.state.get().kind === 'UNREACHABLE') void session.load();
      }),
    [connection, session],
  );
  useEffect(() => {
    if (!signedIn) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // One action of ours is several changes: they are read together.
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), gatherMilliseconds);
    };
    const stopLive = live(soon);
    const stopGaps = connection.gap.subscribe(soon);
    return () => {
      clearTimeout(timer);
      stopLive();
      stopGaps();
    };
  }, [signedIn, live, connection, refresh]);
}
