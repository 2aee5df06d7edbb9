import { type PointerEvent as ReactPointerEvent, useState } from 'react';

export interface Resize {
  /** The width now, while dragging too. */
  readonly width: number;
  readonly start: (event: ReactPointerEvent) => void;
}

/** Dragging an edge: follows the pointer and keeps the width when it is let go. `from` is the edge's side. */
export function useResize(
  width: number,
  onDone: (width: number) => void,
  from: 'end' | 'start' = 'end',
): Resize {
  const [dragged, setDragged] = useState<number | null>(null);
  const start = (event: ReactPointerEvent) => {
    event.preventDefault();
    const { clientX: startX, pointerId, currentTarget: edge } = event;
    const leftToRight = getComputedStyle(edge).direction !== 'rtl';
    const sign = leftToRight === (from === 'end') ? 1 : -1;
    edge.setPointerCapture(pointerId);
    let latest = width;
    const control = new AbortController();
    const { signal } = control;
    edge.addEventListener(
      'pointermove',
      (move) => {
        if (!(move instanceof PointerEvent)) return;
        latest = width + sign * (move.clientX - startX);
        setDragged(latest);
      },
      { signal },
    );
    const stop = () => {
      control.abort();
      setDragged(null);
      onDone(latest);
    };
    edge.addEventListener('pointerup', stop, { signal });
    edge.addEventListener('pointercancel', stop, { signal });
  };
  return { width: dragged ?? width, start };
}
