import { useEffect, useRef } from 'react';
import { focusRow } from './useListKeys.ts';
import { pageOfRows } from './listAddress.ts';
import type { ListStateControl } from './useListState.ts';
import type { ListedTask, TaskListData } from './useTaskList.ts';

/** "Load 50 more": the focus goes to the first new row, and the address remembers how many are shown. */
export function useMoreRows(
  data: TaskListData,
  list: ListStateControl,
  rows: readonly ListedTask[],
): () => void {
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    const firstNew = awaited.current === null ? undefined : rows[awaited.current];
    if (firstNew === undefined) return;
    awaited.current = null;
    focusRow(firstNew.id);
  }, [rows]);
  return () => {
    const before = rows.length;
    awaited.current = before;
    void data.loadMore().then((came) => {
      if (came) list.adjust({ shown: before + pageOfRows });
      else awaited.current = null;
    });
  };
}
