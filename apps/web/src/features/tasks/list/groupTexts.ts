import { priorityLabels } from '@docket/ui';
import type { GroupOf } from '../../../shared/list/groupRows.ts';
import type { GroupBy } from './listGroups.ts';
import { listText } from './listTexts.ts';

const fixedNames = {
  CRITICALLY_OVERDUE: () => listText('CRITICALLY_OVERDUE'),
  OVERDUE: () => listText('OVERDUE'),
  TODAY: () => listText('TODAY'),
  NEXT_7_DAYS: () => listText('NEXT_7_DAYS'),
  LATER: () => listText('LATER'),
  NO_DATE: () => listText('NO_DATE'),
  TODO: () => listText('TODO'),
  DOING: () => listText('DOING'),
  WAITING: () => listText('WAITING'),
  DONE: () => listText('DONE'),
  DROPPED: () => listText('DROPPED'),
  LOW: () => priorityLabels.LOW,
  NORMAL: () => priorityLabels.NORMAL,
  HIGH: () => priorityLabels.HIGH,
  URGENT: () => priorityLabels.URGENT,
} as const;
const fixed = new Map<string, () => string>(Object.entries(fixedNames));

const withoutNames = {
  assignee: () => listText('without.assignee'),
  case: () => listText('without.case'),
  client: () => listText('without.client'),
  department: () => listText('without.department'),
} as const;
const without = new Map<string, () => string>(Object.entries(withoutNames));

/** The name of a group as it is shown. */
export function groupName(group: GroupOf, by: GroupBy): string {
  if (group.name !== '') return group.name;
  return (group.key === 'without' ? without.get(by) : fixed.get(group.key))?.() ?? '';
}

/** True for the groups whose work is late: the only ones that may be red. */
export function isLateGroup(group: GroupOf): boolean {
  return group.key === 'CRITICALLY_OVERDUE' || group.key === 'OVERDUE';
}
