import { useMemo } from 'react';
import { columns as facts, type ColumnKey } from './listColumns.ts';
import type { FilterKey } from './listFilter.ts';
import { sortedBy } from './listAddress.ts';
import { listText } from './listTexts.ts';
import type { ListView } from './listView.ts';
import type { TableControl } from './tableControl.ts';
import type { ColumnControl } from './useColumns.ts';
import type { ListStateControl } from './useListState.ts';

interface Parts {
  readonly view: ListView;
  readonly list: ListStateControl;
  readonly columns: ColumnControl;
  readonly onFilter: (filter: FilterKey) => void;
}

/** What the heads of the columns do, in terms of the list's address. */
export function useTableControl({ view, list, columns, onFilter }: Parts): TableControl {
  return useMemo(() => {
    const { sort } = list.state;
    return {
      columns,
      sort,
      labelOf: (column: ColumnKey) =>
        column === 'assignee' && view.tab === 'CREATED'
          ? listText('column.with')
          : listText(`column.${column}`),
      sortBy: (column, direction) => {
        const field = facts[column].sort;
        if (field === undefined) return;
        const next = sortedBy(sort, field);
        list.change({ sort: direction === undefined ? next : [{ field, direction }, ...next.slice(1)] });
      },
      filterBy: onFilter,
      groupBy: (group) => list.change({ group }),
    };
  }, [view, list, columns, onFilter]);
}
