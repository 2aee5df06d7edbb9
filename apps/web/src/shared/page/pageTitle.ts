import { useSyncExternalStore } from 'react';

let shown = '';
const listeners = new Set<() => void>();

/** Names the page that is on screen now. */
export function setShownTitle(title: string): void {
  shown = title;
  for (const listener of new Set(listeners)) listener();
}

/** The name of the page on screen, for the breadcrumb. */
export function useShownTitle(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
