import { useEffect } from 'react';

const afterFirstScreen = 1_500;

/**
 * Fetches code that will be wanted at once or without a connection: dialogs open from what is already there. `loads`
 * has to be the same array each time.
 */
export function usePreload(loads: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of loads) load().catch(() => undefined);
    }, afterFirstScreen);
    return () => clearTimeout(timer);
  }, [loads]);
}
