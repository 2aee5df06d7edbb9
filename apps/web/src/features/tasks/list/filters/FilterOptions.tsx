import { standardWorkflow, taskReasons, taskStatuses } from '@docket/domain';
import { StatusBadge } from '@docket/ui';
import { ChoiceOptions } from '../../../../shared/list/filters/ChoiceOptions.tsx';
import { me, nobody } from '../../../../shared/list/filters/listFilters.ts';
import { NamedOptions } from '../../../../shared/list/filters/NamedOptions.tsx';
import { PriorityOptions } from '../../../../shared/list/filters/PriorityOptions.tsx';
import { WordsOption } from '../../../../shared/list/filters/WordsOption.tsx';
import type { FilterKey, ListFilter } from '../listFilter.ts';
import { listText } from '../listTexts.ts';
import { DueOptions } from './DueOptions.tsx';

interface Props {
  readonly part: FilterKey;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}

const kinds = {
  assignee: 'people',
  creator: 'people',
  department: 'departments',
  client: 'clients',
} as const;
const shortcuts = { assignee: [me, nobody], creator: [me], department: [], client: [] } as const;

// A status that the organisation's workflow does not use is not offered.
const statuses = taskStatuses.filter((status) => status in standardWorkflow.statuses);

/** What one filter can be set to. */
export function FilterOptions({ part, filter, onChange }: Props) {
  const label = listText(`filter.${part}`);
  const set = (next: Partial<ListFilter>) => onChange({ ...filter, ...next });
  switch (part) {
    case 'status':
      return (
        <ChoiceOptions
          label={label}
          all={statuses}
          chosen={filter.status}
          render={(status) => <StatusBadge status={status} quiet />}
          onChange={(status) => set({ status })}
        />
      );
    case 'priority':
      return (
        <PriorityOptions label={label} chosen={filter.priority} onChange={(priority) => set({ priority })} />
      );
    case 'reason':
      return (
        <ChoiceOptions
          label={label}
          all={taskReasons}
          chosen={filter.reason}
          render={(reason) => listText(`reason.${reason}`)}
          onChange={(reason) => set({ reason })}
        />
      );
    case 'due':
      return <DueOptions chosen={filter.due} onChange={(due) => set({ due })} />;
    case 'text':
      return <WordsOption label={label} words={filter.text} onChange={(text) => set({ text })} />;
    case 'assignee':
    case 'creator':
    case 'department':
    case 'client':
      return (
        <NamedOptions
          kind={kinds[part]}
          label={label}
          chosen={filter[part]}
          shortcuts={shortcuts[part]}
          onChange={(chosen) => set({ [part]: chosen })}
        />
      );
  }
}
