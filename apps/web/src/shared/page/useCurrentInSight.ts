import { type RefObject, useEffect } from 'react';

/** The element around `current` that scrolls sideways, `row` at most; null where everything fits. */
function scrolled(row: HTMLElement, current: Element): HTMLElement | null {
  for (let box = current.parentElement; box !== null && row.contains(box); box = box.parentElement) {
    if (box.scrollWidth > box.clientWidth) return box;
  }
  return null;
}

/**
 * Rows of links or tabs that scroll sideways on a phone show the current one; `change` says when another one is it. The
 * page itself stays where it is.
 */
export function useCurrentInSight(row: RefObject<HTMLElement | null>, change: string): void {
  useEffect(() => {
    const current = row.current?.querySelector('[aria-current="page"], [aria-selected="true"]');
    if (!row.current || !current) return;
    const box = scrolled(row.current, current);
    if (box === null) return;
    const [around, inside] = [box.getBoundingClientRect(), current.getBoundingClientRect()];
    box.scrollLeft += inside.left + inside.width / 2 - (around.left + around.width / 2);
  }, [row, change]);
}
