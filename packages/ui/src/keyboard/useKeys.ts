import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { isTypingOrBusy, type KeyHint, matchesKey } from './keys.ts';

/** Runs a handler for each single key while the component is on screen; silent in text boxes and dialogs. */
export function useKeys(handlers: Readonly<Record<KeyHint, (() => void) | undefined>>, enabled = true): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || isTypingOrBusy(event)) return;
      const found = Object.entries(latest.current).find(([hint]) => matchesKey(event, hint));
      if (found?.[1] === undefined) return;
      event.preventDefault();
      // What the key opens is on the page before the next key is pressed: words typed after it never act as keys.
      flushSync(found[1]);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
