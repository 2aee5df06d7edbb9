import { type RefObject, useCallback, useSyncExternalStore } from 'react';

/** How wide the list is, in px; endless until it is measured, which is before anything is painted. */
export function useListWidth(list: RefObject<HTMLElement | null>): number {
  const watch = useCallback(
    (changed: () => void) => {
      const observer = new ResizeObserver(changed);
      if (list.current !== null) observer.observe(list.current);
      return () => observer.disconnect();
    },
    [list],
  );
  return useSyncExternalStore(watch, () => {
    const width = list.current?.clientWidth ?? 0;
    return width > 0 ? width : Number.POSITIVE_INFINITY;
  });
}
