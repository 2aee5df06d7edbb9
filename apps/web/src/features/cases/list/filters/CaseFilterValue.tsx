import { useQuery } from '@apollo/client/react';
import { caseStatusLabels } from '@docket/domain';
import { priorityLabels } from '@docket/ui';
import { CaseTypeNamesDocument } from '#gql';
import { NamesValue } from '../../../../shared/list/filters/NamesValue.tsx';
import type { FilterProps } from '../../../../shared/list/listKind.ts';
import type { CaseListTypes } from '../caseListTypes.ts';

interface Labelled {
  readonly key: string;
  readonly label: string;
}

function labels(keys: readonly string[], all: readonly Labelled[]): string {
  return keys.map((key) => all.find((each) => each.key === key)?.label ?? key).join(', ');
}

/** What a filter of cases is set to, in words. */
export function CaseFilterValue({ part, filter }: FilterProps<CaseListTypes>) {
  const { data } = useQuery(CaseTypeNamesDocument);
  const types = data?.caseTypes ?? [];
  switch (part) {
    case 'type':
      return labels(filter.type, types);
    case 'stage':
      return labels(
        filter.stage,
        types.flatMap(({ stages }) => stages),
      );
    case 'priority':
      return filter.priority.map((priority) => priorityLabels[priority]).join(', ');
    case 'status':
      return filter.status.map((status) => caseStatusLabels[status]).join(', ');
    case 'text':
      return `“${filter.text}”`;
    case 'owner':
    case 'client':
      return <NamesValue ids={filter[part]} />;
  }
}
