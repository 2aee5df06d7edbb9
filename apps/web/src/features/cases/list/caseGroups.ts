import { caseStatuses, isCaseClosed, taskPriorities } from '@docket/domain';
import { priorityLabels } from '@docket/ui';
import type { GroupOf } from '../../../shared/list/groupRows.ts';
import { caseListText } from './caseListTexts.ts';
import type { ListedCase } from './useCaseList.ts';

export const caseGroupings = ['stage', 'owner', 'type', 'client', 'priority', 'none'] as const;
export type CaseGroupBy = (typeof caseGroupings)[number];

/** Where each stage stands in the types that have it, by its label. */
export type StagePlaces = ReadonlyMap<string, number>;

const afterStages = 1_000;
const fromUrgent = taskPriorities.toReversed();

const without = (place: number): GroupOf => ({ key: 'without', name: '', place });

function named(it: { readonly id: string; readonly name: string } | null): GroupOf {
  return it === null ? without(1) : { key: it.id, name: it.name };
}

// Types that name a stage alike share its group: who steers cases asks how far each has come.
function stageGroup({ status, statusLabel, stageLabel }: ListedCase, places: StagePlaces): GroupOf {
  if (isCaseClosed(status)) {
    return { key: status, name: statusLabel, place: afterStages + 1 + caseStatuses.indexOf(status) };
  }
  if (stageLabel === null) return without(afterStages);
  return { key: `stage ${stageLabel}`, name: stageLabel, place: places.get(stageLabel) ?? afterStages };
}

/** The group a case belongs to: stages in the order of their process, the rest as their first row comes. */
export function caseGroupOf(row: ListedCase, by: CaseGroupBy, places: StagePlaces): GroupOf {
  switch (by) {
    case 'stage':
      return stageGroup(row, places);
    case 'owner':
      return named(row.owner);
    case 'client':
      return named(row.client);
    case 'type':
      return row.type === null ? without(1) : { key: row.type.key, name: row.type.label };
    case 'priority':
      return {
        key: row.priority,
        name: priorityLabels[row.priority],
        place: fromUrgent.indexOf(row.priority),
      };
    case 'none':
      return { key: 'all', name: '' };
  }
}

/** The name of a group as it is shown. */
export function caseGroupName({ name }: GroupOf, by: CaseGroupBy): string {
  if (name !== '' || by === 'none' || by === 'priority') return name;
  return caseListText(`without.${by}`);
}
