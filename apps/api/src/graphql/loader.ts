import DataLoader from 'dataloader';

import type { Session } from './session.ts';

/**
 * Gathers what fields of many objects ask for into one look-up per tick and session. It keeps no answers, so that a
 * subscription that lives for hours never repeats an old one. `batch` answers in any order; what it lacks is `missing`.
 */
export function batched<Value>(
  batch: (session: Session, ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  missing: Value,
): (session: Session, id: string) => Promise<Value> {
  const loaders = new WeakMap<Session, DataLoader<string, Value>>();
  const loaderOf = (session: Session): DataLoader<string, Value> => {
    const found = loaders.get(session);
    if (found !== undefined) return found;
    const loader = new DataLoader<string, Value>(
      async (ids) => {
        const values = await batch(session, [...new Set(ids)]);
        return ids.map((id) => values.get(id) ?? missing);
      },
      { cache: false },
    );
    loaders.set(session, loader);
    return loader;
  };
  return (session, id) => loaderOf(session).load(id);
}

/** Rows by the id each belongs to, in their order. */
export function grouped<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, idOf);
}
