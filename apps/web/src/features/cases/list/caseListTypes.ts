import type { CaseOrderField } from '#gql';
import type { ListState } from '../../../shared/list/listAddress.ts';
import type { ListTypes } from '../../../shared/list/listTypes.ts';
import type { CaseColumnKey } from './caseColumns.ts';
import type { CaseFilterKey, CaseListFilter } from './caseFilter.ts';
import type { CaseGroupBy } from './caseGroups.ts';
import type { ListedCase } from './useCaseList.ts';

/** The names the list of cases goes by. */
export interface CaseListTypes extends ListTypes {
  readonly row: ListedCase;
  readonly filter: CaseListFilter;
  readonly part: CaseFilterKey;
  readonly column: CaseColumnKey;
  readonly group: CaseGroupBy;
  readonly sort: CaseOrderField;
}

export type CaseListState = ListState<CaseListTypes>;
