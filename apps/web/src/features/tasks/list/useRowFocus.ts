import { type RefObject, useState } from 'react';
import { useShortcutsOn } from '../../../shared/preferences/useDisplay.ts';
import type { ListView } from './listView.ts';
import { useFocusAfterMove } from './useFocusAfterMove.ts';
import type { Groups } from './useGroups.ts';
import { useListKeys } from './useListKeys.ts';
import type { ListStateControl } from './useListState.ts';
import { useRowEvents } from './useRowEvents.ts';
import { type RowMoves, useMoveKeys } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

interface Parts {
  readonly root: RefObject<HTMLElement | null>;
  readonly view: ListView;
  readonly list: ListStateControl;
  readonly groups: Groups;
  readonly moves: RowMoves;
  /** On a phone a row opens its page and nothing lies beside the list. */
  readonly isPhone: boolean;
  readonly onRefresh: () => void;
}

export interface RowFocus {
  /** The row that the Tab key reaches and that keys act on. */
  readonly activeId: string | null;
  /** Number of the task shown beside the list. */
  readonly peek: string | null;
  readonly closePeek: () => void;
}

/** Which row one is at: by pointer, focus and keys; the peek follows it. */
export function useRowFocus({ root, view, list, groups, moves, isPhone, onRefresh }: Parts): RowFocus {
  const [shortcutsOn] = useShortcutsOn();
  const [focused, setFocused] = useState<string | null>(null);
  const rows = groups.visible;
  const find = (id: string | null): ListedTask | undefined => rows.find((row) => row.id === id);
  const activeId = (find(focused) ?? rows[0])?.id ?? null;
  const peek = isPhone ? null : list.state.peek;
  const showPeek = (number: string) => {
    if (number !== peek) list.adjust({ peek: number });
  };
  const closePeek = () => {
    if (peek !== null) list.adjust({ peek: null });
  };
  const learn = (id: string) => {
    const row = find(id);
    if (row !== undefined) void moves.learn(row);
    return row;
  };

  useRowEvents(root, {
    onFocusRow: (id) => {
      setFocused(id);
      const row = find(id);
      if (row !== undefined && peek !== null) showPeek(row.number);
    },
    onStayOnRow: learn,
    onPressRow: (id) => {
      setFocused(id);
      const row = find(id);
      if (row !== undefined && !isPhone) showPeek(row.number);
    },
    onRestOnRow: (id) => {
      const row = learn(id);
      if (row !== undefined) moves.prepare(row);
    },
  });
  useListKeys({
    visible: rows,
    activeId,
    enabled: shortcutsOn,
    onPeek: (task) => (peek === task.number ? closePeek() : showPeek(task.number)),
    onClosePeek: closePeek,
    onRefresh,
  });
  useMoveKeys(find(focused), moves);
  useFocusAfterMove({ rows, view, state: list.state });
  return { activeId, peek, closePeek };
}
