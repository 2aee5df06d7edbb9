import { isTypingOrBusy } from '@docket/ui';
import { useEffect, useEffectEvent } from 'react';
import { focusRow, rowLinkId } from './rowIds.ts';
import type { ListedRow } from '../listTypes.ts';

interface Parts<Row> {
  readonly visible: readonly Row[];
  readonly activeId: string | null;
  readonly enabled: boolean;
  /** Space: shows the row beside the list. */
  readonly onPeek: ((row: Row) => void) | null;
  readonly onClosePeek: () => void;
  readonly onRefresh: () => void;
}

/** Puts the focus on the row below, or above where there is none. */
export function focusRowBeside(rowId: string): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row] th a')];
  const at = links.findIndex(({ id }) => id === rowLinkId(rowId));
  (links[at + 1] ?? links[at - 1])?.focus();
}

function isInList(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-row]') !== null;
}

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** J, K and the arrows move the focus between rows, Space shows it beside the list. Enter is the link's own. */
export function useListKeys<Row extends ListedRow>(parts: Parts<Row>): void {
  const move = useEffectEvent((step: 1 | -1, inList: boolean) => {
    const { visible, activeId } = parts;
    const at = visible.findIndex(({ id }) => id === activeId);
    const next = inList ? at + step : Math.max(at, 0);
    const row = visible[Math.min(Math.max(next, 0), visible.length - 1)];
    if (row !== undefined) focusRow(row.id);
  });
  const peek = useEffectEvent(() => {
    const active = parts.visible.find(({ id }) => id === parts.activeId);
    if (active === undefined || parts.onPeek === null) return false;
    parts.onPeek(active);
    return true;
  });
  const press = useEffectEvent((event: KeyboardEvent): boolean => {
    const inList = isInList(event.target);
    const step = event.shiftKey ? undefined : steps[event.key];
    if (step !== undefined && (inList || event.key.length === 1)) {
      move(step, inList);
      return true;
    }
    if (event.key === ' ' && inList && event.target instanceof HTMLAnchorElement) return peek();
    if (event.key === 'Escape') parts.onClosePeek();
    const refreshes = event.shiftKey && event.code === 'Period';
    if (refreshes) parts.onRefresh();
    return refreshes;
  });
  const { enabled } = parts;
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isTypingOrBusy(event) && press(event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
