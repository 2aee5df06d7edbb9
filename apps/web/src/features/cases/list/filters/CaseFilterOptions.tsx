import { caseStatuses } from '@docket/domain';
import { CaseStatusBadge } from '@docket/ui';
import { ChoiceOptions } from '../../../../shared/list/filters/ChoiceOptions.tsx';
import { me } from '../../../../shared/list/filters/listFilters.ts';
import { NamedOptions } from '../../../../shared/list/filters/NamedOptions.tsx';
import { PriorityOptions } from '../../../../shared/list/filters/PriorityOptions.tsx';
import { WordsOption } from '../../../../shared/list/filters/WordsOption.tsx';
import type { CaseFilterKey, CaseListFilter } from '../caseFilter.ts';
import { caseListText } from '../caseListTexts.ts';
import { TypeOptions } from './TypeOptions.tsx';

interface Props {
  readonly part: CaseFilterKey;
  readonly filter: CaseListFilter;
  readonly onChange: (filter: CaseListFilter) => void;
}

/** What one filter can be set to. */
export function CaseFilterOptions({ part, filter, onChange }: Props) {
  const label = caseListText(`filter.${part}`);
  const set = (next: Partial<CaseListFilter>) => onChange({ ...filter, ...next });
  switch (part) {
    case 'type':
    case 'stage':
      return (
        <TypeOptions
          part={part}
          label={label}
          chosen={filter[part]}
          onChange={(chosen) => set({ [part]: chosen })}
        />
      );
    case 'owner':
    case 'client':
      return (
        <NamedOptions
          kind={part === 'owner' ? 'people' : 'clients'}
          label={label}
          chosen={filter[part]}
          shortcuts={part === 'owner' ? [me] : []}
          onChange={(chosen) => set({ [part]: chosen })}
        />
      );
    case 'priority':
      return (
        <PriorityOptions label={label} chosen={filter.priority} onChange={(priority) => set({ priority })} />
      );
    case 'status':
      return (
        <ChoiceOptions
          label={label}
          all={caseStatuses}
          chosen={filter.status}
          render={(status) => <CaseStatusBadge status={status} quiet />}
          onChange={(status) => set({ status })}
        />
      );
    case 'text':
      return <WordsOption label={label} words={filter.text} onChange={(text) => set({ text })} />;
  }
}
