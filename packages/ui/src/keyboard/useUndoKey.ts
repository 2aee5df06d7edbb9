import { useEffect, useEffectEvent } from 'react';
import { isUndoKey } from './keys.ts';

/** Ctrl+Z or Command+Z takes back while there is something to take back; in a text box it stays the browser's. */
export function useUndoKey(undo: (() => void) | undefined): void {
  const takeBack = useEffectEvent(() => undo?.());
  const offered = undo !== undefined;
  useEffect(() => {
    if (!offered) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isUndoKey(event)) return;
      event.preventDefault();
      takeBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [offered]);
}
