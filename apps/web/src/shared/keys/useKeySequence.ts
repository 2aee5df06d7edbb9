import { isTypingOrBusy } from '@docket/ui';
import { useEffect, useEffectEvent } from 'react';

const waitFor = 1_200;

/**
 * Runs a handler when `first` and then one of the keys is pressed: "g then p". It listens ahead of the single keys,
 * so that the second press means nothing else.
 */
export function useKeySequence(
  first: string,
  handlers: Readonly<Record<string, () => void>>,
  enabled: boolean,
): void {
  const run = useEffectEvent((key: string) => {
    const handler = handlers[key];
    handler?.();
    return handler !== undefined;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    let armedUntil = 0;
    const onKeyDown = (event: KeyboardEvent) => {
      const armed = event.timeStamp < armedUntil;
      armedUntil = 0;
      if (isTypingOrBusy(event) || event.shiftKey) return;
      if (armed && run(event.key)) {
        event.preventDefault();
        return;
      }
      if (event.key !== first) return;
      armedUntil = event.timeStamp + waitFor;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [first, enabled]);
}
