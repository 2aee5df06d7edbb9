import { useState } from 'react';
import { useShortcutsOn } from '../../preferences/useDisplay.ts';
import type { ListFrame } from '../listFrame.ts';
import type { ListTypes } from '../listTypes.ts';
import { useListKeys } from './useListKeys.ts';
import { useRowEvents } from './useRowEvents.ts';

interface Parts<Row> {
  /** The rows on screen, top to bottom. */
  readonly visible: readonly Row[];
  /** The focus has stayed on a row, or the pointer has rested on it. */
  readonly onTurnTo?: (row: Row) => void;
  /** The pointer has rested on a row. */
  readonly onRest: (row: Row) => void;
  /** What a press beside a row's link does where nothing is shown beside the list. */
  readonly onOpen?: (row: Row) => void;
}

export interface RowFocus<Row> {
  /** The row that had the focus last. */
  readonly focused: Row | undefined;
  /** The row that the Tab key reaches and that keys act on. */
  readonly activeId: string | null;
  /** Number of the row shown beside the list. */
  readonly peek: string | null;
  readonly closePeek: () => void;
}

/** Which row one is at: by pointer, focus and keys; what is shown beside the list follows it. */
export function useRowFocus<K extends ListTypes>(
  { root, list, isPhone, refresh }: ListFrame<K>,
  { visible, onTurnTo, onRest, onOpen }: Parts<K['row']>,
): RowFocus<K['row']> {
  const [shortcutsOn] = useShortcutsOn();
  const [focusedId, setFocused] = useState<string | null>(null);
  const find = (id: string | null): K['row'] | undefined => visible.find((row) => row.id === id);
  const focused = find(focusedId);
  const activeId = (focused ?? visible[0])?.id ?? null;
  // On a phone a row opens its page and nothing lies beside the list.
  const peeks = onOpen === undefined && !isPhone;
  const peek = peeks ? list.state.peek : null;
  const showPeek = (number: string) => {
    if (number !== peek) list.adjust({ peek: number });
  };
  const closePeek = () => {
    if (peek !== null) list.adjust({ peek: null });
  };
  const turnTo = (id: string) => {
    const row = find(id);
    if (row !== undefined) onTurnTo?.(row);
    return row;
  };
  const press = (row: K['row']) => {
    if (peeks) showPeek(row.number);
    else onOpen?.(row);
  };

  useRowEvents(root, {
    onFocusRow: (id) => {
      setFocused(id);
      const row = find(id);
      if (row !== undefined && peek !== null) showPeek(row.number);
    },
    onStayOnRow: turnTo,
    onPressRow: (id) => {
      setFocused(id);
      const row = find(id);
      if (row !== undefined) press(row);
    },
    onRestOnRow: (id) => {
      const row = turnTo(id);
      if (row !== undefined) onRest(row);
    },
  });
  useListKeys({
    visible,
    activeId,
    enabled: shortcutsOn,
    onPeek: peeks ? (row) => (peek === row.number ? closePeek() : showPeek(row.number)) : null,
    onClosePeek: closePeek,
    onRefresh: refresh,
  });
  return { focused, activeId, peek, closePeek };
}
