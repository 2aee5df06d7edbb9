import { useEffect } from 'react';
import { whenIdle } from '../react/whenIdle.ts';

const afterFirstScreen = 1_000;

/**
 * Fetches code that will be wanted at once or without a connection: dialogs open from what is already there. One file
 * after the other, each in a moment when the page is idle. `loads` has to be the same array each time.
 */
export function usePreload(loads: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    let stop = () => {};
    const loadFrom = async (index: number) => {
      const load = loads[index];
      if (load === undefined) return;
      // What cannot be fetched now is fetched when it is wanted.
      await load().catch(() => undefined);
      stop = whenIdle(() => void loadFrom(index + 1));
    };
    const timer = setTimeout(() => {
      stop = whenIdle(() => void loadFrom(0));
    }, afterFirstScreen);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [loads]);
}
