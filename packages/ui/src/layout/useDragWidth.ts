import { type RefObject, useEffect } from 'react';
import { clampWidth } from './peekWidths.ts';

/** Lets the pointer drag the handle at the start edge of its parent; `onWidth` is told the new width. */
export function useDragWidth(handle: RefObject<HTMLElement | null>, onWidth: (width: number) => void): void {
  useEffect(() => {
    const element = handle.current;
    if (element === null) return undefined;
    const control = new AbortController();
    const start = (event: PointerEvent) => element.setPointerCapture(event.pointerId);
    const move = (event: PointerEvent) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      const panel = element.parentElement?.getBoundingClientRect();
      if (panel !== undefined) onWidth(clampWidth(panel.right - event.clientX));
    };
    element.addEventListener('pointerdown', start, { signal: control.signal });
    element.addEventListener('pointermove', move, { signal: control.signal });
    return () => control.abort();
  }, [handle, onWidth]);
}
