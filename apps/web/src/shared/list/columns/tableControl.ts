import type { SortStep } from '../listKind.ts';
import type { ListTypes } from '../listTypes.ts';
import type { ColumnControl } from './useColumns.ts';

/** What the head of the table can do with the list. */
export interface TableControl<K extends ListTypes> {
  readonly columns: ColumnControl<K>;
  readonly sort: readonly SortStep<K['sort']>[];
  readonly labelOf: (column: K['column']) => string;
  /** Sorts by a column; without a direction it turns around. */
  readonly sortBy: (column: K['column'], direction?: 'ASC' | 'DESC') => void;
  /** Opens the filter of that name. */
  readonly filterBy: (filter: K['part']) => void;
  readonly groupBy: (grouping: K['group']) => void;
}
