import { lazy } from 'react';
import type { ListKind } from '../../../shared/list/listKind.ts';
import { FilterValue } from './filters/FilterValue.tsx';
import { groupName, isLateGroup } from './groupTexts.ts';
import { columnKeys, columns } from './listColumns.ts';
import { emptyFilter, filterKeys, readTaskFilter } from './listFilter.ts';
import { comeWhole, groupings, groupOf } from './listGroups.ts';
import { listText } from './listTexts.ts';
import type { TaskListTypes } from './taskListTypes.ts';

export const loadFilterLayer = () => import('./filters/TaskFilterLayer.tsx');
const TaskFilterLayer = lazy(async () => ({ default: (await loadFilterLayer()).TaskFilterLayer }));

/** Every list of tasks. */
export const taskListKind: ListKind<TaskListTypes> = {
  columnKeys,
  columns,
  columnName: (column) => listText(`column.${column}`),
  filters: {
    parts: filterKeys,
    promoted: ['status', 'due', 'assignee'],
    empty: emptyFilter,
    read: readTaskFilter,
    Value: FilterValue,
    Layer: TaskFilterLayer,
    load: loadFilterLayer,
  },
  filterName: (part) => listText(`filter.${part}`),
  sorts: [
    { field: 'DUE', name: 'due' },
    { field: 'SLA_DUE', name: 'target' },
    { field: 'PRIORITY', name: 'priority', descends: true },
    { field: 'LAST_ACTIVITY', name: 'activity', descends: true },
    { field: 'CREATED', name: 'created', descends: true },
    { field: 'NUMBER', name: 'number' },
    { field: 'TITLE', name: 'title' },
    { field: 'STATUS', name: 'status' },
  ],
  groupings,
  groupingName: (grouping) => listText(`group.${grouping}`),
  groupOf,
  groupName,
  isLate: isLateGroup,
  comeWhole,
  completedName: 'done',
  text: listText,
};
