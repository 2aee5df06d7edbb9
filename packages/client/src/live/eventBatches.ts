/** Hands events on together when many come in a burst. */
export interface EventBatches<T> {
  readonly add: (event: T) => void;
  /** Forgets what waits. */
  readonly stop: () => void;
}

/**
 * The first event is handed on at once; those that follow within `every` milliseconds wait and are handed on together,
 * in the order in which they came.
 */
export function createEventBatches<T>(
  every: number,
  deliver: (events: readonly T[]) => void,
): EventBatches<T> {
  let waiting: T[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    if (waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    timer = setTimeout(flush, every);
    deliver(events);
  };
  return {
    add: (event) => {
      waiting.push(event);
      if (timer === undefined) flush();
    },
    stop: () => {
      clearTimeout(timer);
      waiting = [];
    },
  };
}
