import type { ListKind } from '../listKind.ts';
import type { ListTypes } from '../listTypes.ts';
import type { TableControl } from './tableControl.ts';

/** What can be done with one column now; null where something makes no sense for it. */
export interface ColumnOffers {
  readonly onSort: ((direction: 'ASC' | 'DESC') => void) | null;
  readonly onFilter: (() => void) | null;
  readonly onGroup: (() => void) | null;
  readonly onMoveLeft: (() => void) | null;
  readonly onMoveRight: (() => void) | null;
  readonly onResize: ((by: number) => void) | null;
  readonly onHide: (() => void) | null;
}

/** The offers of a column as the list has it. */
export function columnOffers<K extends ListTypes>(
  kind: ListKind<K>,
  column: K['column'],
  control: TableControl<K>,
): ColumnOffers {
  const { sort, filter, fixed = false } = kind.columns[column];
  const { shown, widthOf, setWidth, move, toggle } = control.columns;
  const grouping = kind.groupings.find((each) => String(each) === column);
  const at = shown.indexOf(column);
  return {
    onSort: sort === undefined ? null : (direction) => control.sortBy(column, direction),
    onFilter: filter === undefined ? null : () => control.filterBy(filter),
    onGroup: grouping === undefined ? null : () => control.groupBy(grouping),
    onMoveLeft: at > 0 ? () => move(column, -1) : null,
    onMoveRight: at < shown.length - 1 ? () => move(column, 1) : null,
    onResize: column === 'title' ? null : (by) => setWidth(column, widthOf(column) + by),
    onHide: fixed ? null : () => toggle(column),
  };
}
