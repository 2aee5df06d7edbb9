import type { TaskOrderField } from '#gql';
import type { ListTypes } from '../../../shared/list/listTypes.ts';
import type { ListState } from '../../../shared/list/listAddress.ts';
import type { ColumnKey } from './listColumns.ts';
import type { FilterKey, ListFilter } from './listFilter.ts';
import type { GroupBy } from './listGroups.ts';
import type { ListedTask } from './useTaskList.ts';

/** The names a list of tasks goes by. */
export interface TaskListTypes extends ListTypes {
  readonly row: ListedTask;
  readonly filter: ListFilter;
  readonly part: FilterKey;
  readonly column: ColumnKey;
  readonly group: GroupBy;
  readonly sort: TaskOrderField;
}

export type TaskListState = ListState<TaskListTypes>;
