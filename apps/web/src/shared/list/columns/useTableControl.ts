import { useMemo } from 'react';
import { sortedBy } from '../listAddress.ts';
import type { ListKind, ListView } from '../listKind.ts';
import type { ListTypes } from '../listTypes.ts';
import type { ListStateControl } from '../useListState.ts';
import type { TableControl } from './tableControl.ts';
import type { ColumnControl } from './useColumns.ts';

interface Parts<K extends ListTypes> {
  readonly kind: ListKind<K>;
  readonly view: ListView<K>;
  readonly list: ListStateControl<K>;
  readonly columns: ColumnControl<K>;
  readonly onFilter: (filter: K['part']) => void;
}

/** What the heads of the columns do, in terms of the list's address. */
export function useTableControl<K extends ListTypes>(parts: Parts<K>): TableControl<K> {
  const { kind, view, list, columns, onFilter } = parts;
  return useMemo(() => {
    const { sort } = list.state;
    return {
      columns,
      sort,
      labelOf: (column) => view.columnNames?.[column] ?? kind.columnName(column),
      sortBy: (column, direction) => {
        const field = kind.columns[column].sort;
        if (field === undefined) return;
        const next = sortedBy(kind, sort, field);
        list.change({ sort: direction === undefined ? next : [{ field, direction }, ...next.slice(1)] });
      },
      filterBy: onFilter,
      groupBy: (group) => list.change({ group }),
    };
  }, [kind, view, list, columns, onFilter]);
}
