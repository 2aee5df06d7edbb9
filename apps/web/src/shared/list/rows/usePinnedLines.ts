import { useEffect, useMemo, useState } from 'react';
import { reachRow, rowLinkId } from './rowIds.ts';
import type { TableItem } from './tableItems.ts';

interface Row {
  readonly id: string;
}

/**
 * The lines of a long table that stay drawn out of sight: the row one is at with its neighbours, so that the focus is
 * never lost and the next key has somewhere to go, and the row that somebody asks to reach.
 */
export function usePinnedLines(items: readonly TableItem<Row>[], activeId: string | null): readonly number[] {
  const [asked, setAsked] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    const reach = (event: Event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'string') setAsked({ id: event.detail });
    };
    document.addEventListener(reachRow, reach);
    return () => document.removeEventListener(reachRow, reach);
  }, []);
  const pinned = useMemo(() => {
    const lineOf = (id: string | undefined) =>
      items.findIndex((item) => item.kind === 'ROW' && item.row.id === id);
    const active = lineOf(activeId ?? undefined);
    const around = active < 0 ? [] : [active - 2, active - 1, active, active + 1, active + 2];
    return [...around, lineOf(asked?.id)];
  }, [items, activeId, asked]);
  useEffect(() => {
    if (asked !== null) document.getElementById(rowLinkId(asked.id))?.focus();
  }, [asked]);
  return pinned;
}
