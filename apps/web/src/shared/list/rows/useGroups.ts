import { useToday } from '@docket/client';
import { useCallback, useMemo, useState } from 'react';
import { usePreference } from '../../preferences/usePreference.ts';
import { type GroupOf, groupRows, type RowGroup } from '../groupRows.ts';
import type { ListFrame } from '../listFrame.ts';
import type { ListTypes } from '../listTypes.ts';

export interface Groups<Row> {
  readonly groups: readonly RowGroup<Row>[];
  readonly isFolded: (key: string) => boolean;
  readonly fold: (key: string) => void;
  /** The rows on screen, top to bottom. */
  readonly visible: readonly Row[];
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
 * The rows in groups. A row keeps the group it came with until the list is fetched anew, so that nothing moves under
 * the pointer when it changes.
 */
export function useGroups<K extends ListTypes>(frame: ListFrame<K>): Groups<K['row']> {
  const { kind, view, list, rows, fetched } = frame;
  const by = list.state.group;
  const today = useToday();
  const [folded, setFolded] = usePreference(`folded:${view.key}:${by}`, readFolded);
  const epoch = `${by} ${today} ${fetched}`;
  const [sticky, setSticky] = useState<Sticky>({ epoch, of: noGroups });
  const known = sticky.epoch === epoch ? sticky.of : noGroups;
  const now = useMemo(() => {
    const missing = rows.filter((row) => !known.has(row.id));
    if (missing.length === 0) return known;
    return new Map([...known, ...missing.map((row) => [row.id, kind.groupOf(row, by, today)] as const)]);
  }, [kind, rows, known, by, today]);
  if (now !== known || sticky.epoch !== epoch) setSticky({ epoch, of: now });

  const groups = useMemo(
    () => groupRows(rows, (row) => now.get(row.id) ?? kind.groupOf(row, by, today)),
    [kind, rows, by, now, today],
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
