import { useToday } from '@docket/client';
import { standardWorkflow, statusLabel, type TaskStatus } from '@docket/domain';
import { dayWords, priorityLabels } from '@docket/ui';
import type { FilterProps } from '../../../../shared/list/listKind.ts';
import { NamesValue } from '../../../../shared/list/filters/NamesValue.tsx';
import { dueChoices } from '../listFilter.ts';
import { listText } from '../listTexts.ts';
import type { TaskListTypes } from '../taskListTypes.ts';

/** A due choice in words. */
function dueText(choice: string, today: string): string {
  const named = dueChoices.find((each) => each === choice);
  if (named !== undefined) return listText(`due.${named}`);
  const [from = '', to = ''] = choice.split('..').map((day) => (day === '' ? '' : dayWords(day, today)));
  if (to === '') return listText('due.after', { from });
  return from === '' ? listText('due.before', { to }) : listText('due.range', { from, to });
}

function statusText(status: TaskStatus): string {
  return statusLabel(standardWorkflow, status);
}

/** What a part of the filter is set to, in words. */
export function FilterValue({ filter, part }: FilterProps<TaskListTypes>) {
  const today = useToday();
  switch (part) {
    case 'status':
      return filter.status.map(statusText).join(', ');
    case 'priority':
      return filter.priority.map((priority) => priorityLabels[priority]).join(', ');
    case 'reason':
      return filter.reason.map((reason) => listText(`reason.${reason}`)).join(', ');
    case 'due':
      return dueText(filter.due ?? '', today);
    case 'text':
      return `“${filter.text}”`;
    case 'assignee':
    case 'creator':
    case 'department':
    case 'client':
      return <NamesValue ids={filter[part]} />;
  }
}
