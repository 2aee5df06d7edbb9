import { useToday } from '@docket/client';
import { useCallback, useMemo, useState } from 'react';
import { usePreference } from '../../../shared/preferences/usePreference.ts';
import { groupOf, type GroupOf, groupRows, type TaskGroup } from './listGroups.ts';
import type { ListState } from './listAddress.ts';
import type { ListView } from './listView.ts';
import type { ListedTask } from './useTaskList.ts';

export interface Groups {
  readonly groups: readonly TaskGroup<ListedTask>[];
  readonly isFolded: (key: string) => boolean;
  readonly fold: (key: string) => void;
  /** The rows on screen, top to bottom. */
  readonly visible: readonly ListedTask[];
}

interface Sticky {
  readonly epoch: string;
  readonly of: ReadonlyMap<string, GroupOf>;
}

const none: readonly string[] = [];
const noGroups: ReadonlyMap<string, GroupOf> = new Map();

function readFolded(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored : none;
}

/**
 * The rows in groups. A row keeps the group it came with until the list is fetched anew (`epoch`), so that nothing
 * moves under the pointer when a task changes.
 */
export function useGroups(
  rows: readonly ListedTask[],
  view: ListView,
  { group: by }: ListState,
  fetched: number,
): Groups {
  const today = useToday();
  const [folded, setFolded] = usePreference(`folded:${view.key}:${by}`, readFolded);
  const epoch = `${by} ${today} ${fetched}`;
  const [sticky, setSticky] = useState<Sticky>({ epoch, of: new Map() });
  const known = sticky.epoch === epoch ? sticky.of : noGroups;
  const now = useMemo(() => {
    const missing = rows.filter((row) => !known.has(row.id));
    if (missing.length === 0) return known;
    return new Map([...known, ...missing.map((row) => [row.id, groupOf(row, by, today)] as const)]);
  }, [rows, known, by, today]);
  if (now !== known || sticky.epoch !== epoch) setSticky({ epoch, of: now });

  const groups = useMemo(
    () => groupRows(rows, by, (row) => now.get(row.id) ?? groupOf(row, by, today)),
    [rows, by, now, today],
  );
  const isFolded = useCallback((key: string) => by !== 'none' && folded.includes(key), [by, folded]);
  const visible = useMemo(
    () => groups.filter(({ key }) => !isFolded(key)).flatMap((group) => group.rows),
    [groups, isFolded],
  );
  const fold = useCallback(
    (key: string) => setFolded(isFolded(key) ? folded.filter((each) => each !== key) : [...folded, key]),
    [folded, isFolded, setFolded],
  );
  return useMemo(() => ({ groups, isFolded, fold, visible }), [groups, isFolded, fold, visible]);
}
