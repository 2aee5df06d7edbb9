import { useEffect, useState } from 'react';
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
  const [awaited, setAwaited] = useState<number | null>(null);
  const firstNew = awaited === null ? undefined : rows[awaited]?.id;
  if (firstNew !== undefined) setAwaited(null);
  useEffect(() => {
    if (firstNew !== undefined) focusRow(firstNew);
  }, [firstNew]);
  return () => {
    const before = rows.length;
    setAwaited(before);
    void data.loadMore().then((came) => {
      if (came) list.adjust({ shown: before + pageOfRows });
      else setAwaited(null);
    });
  };
}
