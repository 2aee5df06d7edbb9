import { useSession, useToday } from '@docket/client';
import { useMemo, useState } from 'react';
import { belongs } from './belongs.ts';
import type { TaskListView } from './listView.ts';
import type { TaskListState } from './taskListTypes.ts';
import { ghostWords } from './moveWords.ts';
import type { ListedTask } from './useTaskList.ts';

interface Seen {
  readonly epoch: string;
  /** Rows that fitted when they came. A row that never did is the server's choice and no ghost. */
  readonly fitted: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const nothing: ReadonlySet<string> = new Set();

/** The rows that no longer fit the list, each with the words that say why; they stay until the list is fetched anew. */
export function useGhosts(
  rows: readonly ListedTask[],
  view: TaskListView,
  state: TaskListState,
  fetched: number,
): ReadonlyMap<string, string> {
  const today = useToday();
  const viewerId = useSession().user?.id ?? '';
  const around = useMemo(() => ({ view, state, viewerId, today }), [view, state, viewerId, today]);
  const epoch = `${fetched} ${today} ${JSON.stringify([view.key, state.filter, state.completed])}`;
  const [seen, setSeen] = useState<Seen>({ epoch, fitted: nothing, all: nothing });
  const before = useMemo(
    () => (seen.epoch === epoch ? seen : { epoch, fitted: nothing, all: nothing }),
    [seen, epoch],
  );
  const unseen = useMemo(() => rows.filter(({ id }) => !before.all.has(id)), [rows, before]);
  if (unseen.length > 0 || seen.epoch !== epoch) {
    const fitting = unseen.filter((row) => belongs(row, around));
    setSeen({
      epoch,
      all: new Set([...before.all, ...unseen.map(({ id }) => id)]),
      fitted: new Set([...before.fitted, ...fitting.map(({ id }) => id)]),
    });
  }
  return useMemo(() => {
    const gone = rows.filter((row) => before.fitted.has(row.id) && !belongs(row, around));
    const fromQueue = view.fixed.unassigned === true;
    return new Map(gone.map((row) => [row.id, ghostWords(row, viewerId, fromQueue)]));
  }, [rows, before, around, view, viewerId]);
}
