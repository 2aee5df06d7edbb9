import type { OrderDirection } from '#gql';
import type { ColumnKey } from './listColumns.ts';
import type { FilterKey } from './listFilter.ts';
import type { GroupBy } from './listGroups.ts';
import type { SortStep } from './listAddress.ts';
import type { ColumnControl } from './useColumns.ts';

/** What the head of the table can do with the list. */
export interface TableControl {
  readonly columns: ColumnControl;
  readonly sort: readonly SortStep[];
  readonly labelOf: (column: ColumnKey) => string;
  /** Sorts by a column; without a direction it turns around. */
  readonly sortBy: (column: ColumnKey, direction?: OrderDirection) => void;
  /** Opens the filter of that name. */
  readonly filterBy: (filter: FilterKey) => void;
  readonly groupBy: (grouping: GroupBy) => void;
}
