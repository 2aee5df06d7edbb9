import type { ListKind } from '../listKind.ts';
import type { ListTypes } from '../listTypes.ts';

export const narrowestColumn = 40;
export const widestColumn = 600;

/** Known columns only, each once, with the fixed ones there in any case. */
export function readColumns<K extends ListTypes>(
  { columnKeys, columns }: ListKind<K>,
  given: readonly string[],
): readonly K['column'][] {
  const chosen = [...new Set(given)].flatMap((key) => columnKeys.find((known) => known === key) ?? []);
  const missing = columnKeys.filter((key) => columns[key].fixed === true && !chosen.includes(key));
  return [...missing, ...chosen];
}

/** The columns with one moved by `step` places (negative: towards the start). */
export function moveColumn<C extends string>(shown: readonly C[], key: C, step: -1 | 1): readonly C[] {
  const from = shown.indexOf(key);
  const to = from + step;
  if (from < 0 || to < 0 || to >= shown.length) return shown;
  return shown.with(from, shown[to] ?? key).with(to, key);
}
