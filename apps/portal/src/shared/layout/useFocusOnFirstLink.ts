import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to the first link inside once `ready`: reading goes on where the list grew. */
export function useFocusOnFirstLink<Part extends HTMLElement>(ready: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    if (ready) part.current?.querySelector('a')?.focus();
  }, [ready]);
  return part;
}
