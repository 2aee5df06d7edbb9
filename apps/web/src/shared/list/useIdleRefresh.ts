import { useEffect, useEffectEvent } from 'react';

const idleFor = 60_000;

/** Fetches the list anew a minute after it got ghosts or news, unless somebody is in it then: try again a minute later. */
export function useIdleRefresh(wanted: boolean, isIdle: () => boolean, refresh: () => void): void {
  const look = useEffectEvent(() => {
    if (isIdle()) refresh();
  });
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setInterval(() => look(), idleFor);
    return () => clearInterval(timer);
  }, [wanted]);
}
