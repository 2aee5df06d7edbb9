import { useState } from 'react';

/**
 * Keeps what a page shows until `mayReplace` allows the next: a form in which somebody writes is not taken away when
 * the task changes under it.
 */
export function useSticky<View extends string>(
  next: View | null,
  mayReplace: (shown: View, next: View) => boolean,
): View | null {
  const [shown, setShown] = useState<View | null>(null);
  if (next === null || next === shown) return shown;
  if (shown !== null && !mayReplace(shown, next)) return shown;
  setShown(next);
  return next;
}
