import { useCallback, useMemo } from 'react';
import { usePreference } from '../../preferences/usePreference.ts';
import type { ListKind, ListView } from '../listKind.ts';
import type { ListTypes } from '../listTypes.ts';
import type { ListStateControl } from '../useListState.ts';
import { moveColumn, narrowestColumn, readColumns, widestColumn } from './columns.ts';
import { fittingColumns } from './fittingColumns.ts';

interface Room {
  /** The whole list and what stands at the end of each row, px. */
  readonly width: number;
  readonly besides: number;
  /** Characters of the longest number on screen: numbers are never cut. */
  readonly longestNumber: number;
}

interface Kept<K extends ListTypes> {
  readonly shown: readonly K['column'][] | null;
  readonly widths: Readonly<Record<string, number>>;
}

export interface ColumnControl<K extends ListTypes> {
  readonly shown: readonly K['column'][];
  readonly widthOf: (key: K['column']) => number;
  readonly setWidth: (key: K['column'], width: number) => void;
  readonly toggle: (key: K['column']) => void;
  readonly move: (key: K['column'], step: -1 | 1) => void;
  readonly reset: () => void;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readWidths(stored: unknown): Readonly<Record<string, number>> {
  const given = isObject(stored) ? Object.entries(stored) : [];
  return Object.fromEntries(given.filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}

const untouched = { shown: null, widths: {} } as const;

/** What was kept of a list; the same object for the same input. */
function keptReader<K extends ListTypes>(kind: ListKind<K>): (stored: unknown) => Kept<K> {
  const readings = new WeakMap<object, Kept<K>>();
  return (stored) => {
    if (!isObject(stored)) return untouched;
    const known = readings.get(stored);
    if (known !== undefined) return known;
    const given = stored['shown'];
    const names = Array.isArray(given) ? given.filter((name) => typeof name === 'string') : null;
    const shown = names === null ? null : readColumns(kind, names);
    const kept = { shown, widths: readWidths(stored['widths']) };
    readings.set(stored, kept);
    return kept;
  };
}

const perCharacter = 8;
const aroundNumber = 20;

function within(width: number): number {
  return Math.round(Math.min(Math.max(width, narrowestColumn), widestColumn));
}

/** Which columns a list shows, in which order and how wide: the address first, then what the person kept, then what of the view there is room for. */
export function useColumns<K extends ListTypes>(
  { kind, view }: { readonly kind: ListKind<K>; readonly view: ListView<K> },
  { state, adjust }: ListStateControl<K>,
  { width, besides, longestNumber }: Room,
): ColumnControl<K> {
  const read = useMemo(() => keptReader(kind), [kind]);
  const [kept, keep] = usePreference(`list:${view.key}`, read);
  const widthOf = useCallback(
    (key: K['column']) => {
      const usual = kind.columns[key].width;
      const needed = key === 'number' ? longestNumber * perCharacter + aroundNumber : 0;
      return kept.widths[key] ?? Math.max(usual, needed);
    },
    [kind, kept, longestNumber],
  );
  const fitting = useMemo(
    () => fittingColumns(view.columns, { columns: kind.columns, width, besides, widthOf }),
    [kind, view, width, besides, widthOf],
  );
  const shown = state.columns ?? kept.shown ?? fitting;
  return useMemo(() => {
    const choose = (next: readonly K['column'][] | null) => {
      keep({ ...kept, shown: next });
      adjust({ columns: next });
    };
    return {
      shown,
      widthOf,
      setWidth: (key, next) => keep({ ...kept, widths: { ...kept.widths, [key]: within(next) } }),
      toggle: (key) => choose(shown.includes(key) ? shown.filter((each) => each !== key) : [...shown, key]),
      move: (key, step) => choose(moveColumn(shown, key, step)),
      reset: () => {
        keep(untouched);
        adjust({ columns: null });
      },
    };
  }, [shown, kept, keep, adjust, widthOf]);
}
