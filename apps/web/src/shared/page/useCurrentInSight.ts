import { type RefObject, useEffect } from 'react';

/** Rows of links or tabs that scroll sideways on a phone show the current one; `current` says when another one is it. */
export function useCurrentInSight(row: RefObject<HTMLElement | null>, current: string): void {
  useEffect(() => {
    row.current
      ?.querySelector('[aria-current="page"], [aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [row, current]);
}
