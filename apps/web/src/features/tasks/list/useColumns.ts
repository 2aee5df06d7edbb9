import { useCallback, useMemo } from 'react';
import { usePreference } from '../../../shared/preferences/usePreference.ts';
import {
  type ColumnKey,
  columnKeys,
  columns,
  moveColumn,
  narrowestColumn,
  readColumns,
  widestColumn,
} from './listColumns.ts';
import { fittingColumns } from './fittingColumns.ts';
import type { ListStateControl } from './useListState.ts';
import type { ListView } from './listView.ts';

interface Room {
  /** The whole list and what stands at the end of each row, px. */
  readonly width: number;
  readonly besides: number;
  /** Characters of the longest task number on screen: numbers are never cut. */
  readonly longestNumber: number;
}

interface Kept {
  readonly shown: readonly ColumnKey[] | null;
  readonly widths: Readonly<Partial<Record<ColumnKey, number>>>;
}

export interface ColumnControl {
  readonly shown: readonly ColumnKey[];
  readonly widthOf: (key: ColumnKey) => number;
  readonly setWidth: (key: ColumnKey, width: number) => void;
  readonly toggle: (key: ColumnKey) => void;
  readonly move: (key: ColumnKey, step: -1 | 1) => void;
  readonly reset: () => void;
}

const untouched: Kept = { shown: null, widths: {} };
const readings = new WeakMap<object, Kept>();

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readWidths(stored: unknown): Kept['widths'] {
  if (!isObject(stored)) return {};
  const kept = columnKeys.flatMap((key): [ColumnKey, number][] => {
    const width = stored[key];
    return typeof width === 'number' ? [[key, width]] : [];
  });
  return Object.fromEntries(kept);
}

function readKept(stored: unknown): Kept {
  if (!isObject(stored)) return untouched;
  const known = readings.get(stored);
  if (known !== undefined) return known;
  const given = stored['shown'];
  const names = Array.isArray(given) ? given.filter((name) => typeof name === 'string') : null;
  const kept = { shown: names === null ? null : readColumns(names), widths: readWidths(stored['widths']) };
  readings.set(stored, kept);
  return kept;
}

const perCharacter = 8;
const aroundNumber = 20;

function numberWidth(characters: number): number {
  return Math.max(columns.number.width, characters * perCharacter + aroundNumber);
}

function within(width: number): number {
  return Math.round(Math.min(Math.max(width, narrowestColumn), widestColumn));
}

/** Which columns a list shows, in which order and how wide: the address first, then what the person kept, then what of the view there is room for. */
export function useColumns(
  view: ListView,
  { state, adjust }: ListStateControl,
  { width, besides, longestNumber }: Room,
): ColumnControl {
  const [kept, keep] = usePreference(`list:${view.key}`, readKept);
  const chosen = state.columns ?? kept.shown;
  const widthOf = useCallback(
    (key: ColumnKey) =>
      kept.widths[key] ?? (key === 'number' ? numberWidth(longestNumber) : columns[key].width),
    [kept, longestNumber],
  );
  const fitting = useMemo(
    () => fittingColumns(view.columns, { width, besides, widthOf }),
    [view, width, besides, widthOf],
  );
  const shown = chosen ?? fitting;
  return useMemo(() => {
    const choose = (next: readonly ColumnKey[] | null) => {
      keep({ ...kept, shown: next });
      adjust({ columns: next });
    };
    return {
      shown,
      widthOf,
      setWidth: (key, width) => keep({ ...kept, widths: { ...kept.widths, [key]: within(width) } }),
      toggle: (key) => choose(shown.includes(key) ? shown.filter((each) => each !== key) : [...shown, key]),
      move: (key, step) => choose(moveColumn(shown, key, step)),
      reset: () => {
        keep(untouched);
        adjust({ columns: null });
      },
    };
  }, [shown, kept, keep, adjust, widthOf]);
}
