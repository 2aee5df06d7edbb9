import { lazy } from 'react';
import type { ListKind, ListView } from '../../../shared/list/listKind.ts';
import { caseColumnKeys, caseColumns } from './caseColumns.ts';
import { caseFilterKeys, noCaseFilter, readCaseFilter } from './caseFilter.ts';
import { caseGroupings, caseGroupName, caseGroupOf, type StagePlaces } from './caseGroups.ts';
import { caseListText } from './caseListTexts.ts';
import type { CaseListTypes } from './caseListTypes.ts';
import { CaseFilterValue } from './filters/CaseFilterValue.tsx';

export const loadCaseFilterLayer = () => import('./filters/CaseFilterLayer.tsx');
const CaseFilterLayer = lazy(async () => ({ default: (await loadCaseFilterLayer()).CaseFilterLayer }));

/** The list of cases, whose types have their stages in this order. */
export function caseListKind(places: StagePlaces): ListKind<CaseListTypes> {
  return {
    columnKeys: caseColumnKeys,
    columns: caseColumns,
    columnName: (column) => caseListText(`column.${column}`),
    filters: {
      parts: caseFilterKeys,
      promoted: ['type', 'stage', 'owner', 'client'],
      empty: noCaseFilter,
      read: readCaseFilter,
      Value: CaseFilterValue,
      Layer: CaseFilterLayer,
      load: loadCaseFilterLayer,
    },
    filterName: (part) => caseListText(`filter.${part}`),
    sorts: [
      { field: 'NUMBER', name: 'number' },
      { field: 'TITLE', name: 'title' },
      { field: 'UPDATED', name: 'activity', descends: true },
      { field: 'PRIORITY', name: 'priority', descends: true },
      { field: 'CREATED', name: 'created', descends: true },
      { field: 'DUE', name: 'due' },
    ],
    groupings: caseGroupings,
    groupingName: (grouping) => caseListText(`group.${grouping}`),
    groupOf: (row, by) => caseGroupOf(row, by, places),
    groupName: caseGroupName,
    isLate: () => false,
    comeWhole: (by) => by === 'priority',
    completedName: 'closed',
    text: caseListText,
  };
}

/** The cases as they are first shown: how far each has come, what moved last at the top. */
export const caseListView: ListView<CaseListTypes> = {
  key: 'cases',
  title: caseListText('title'),
  columns: caseColumnKeys.filter((key) => key !== 'created'),
  group: 'stage',
  sort: [{ field: 'UPDATED', direction: 'DESC' }],
  completed: false,
  withoutFilters: [],
};
