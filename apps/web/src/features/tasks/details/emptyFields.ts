import type { TaskField } from '@docket/domain';
import type { TaskFactsFragment } from '#gql';

/** The optional fields without a value; the rail leaves them out until somebody adds them. */
export function emptyFields(task: TaskFactsFragment): readonly TaskField[] {
  const empty: readonly (readonly [TaskField, boolean])[] = [
    ['START_ON', task.startOn === null],
    ['CLIENT', task.client === null],
    ['CASE', task.case === null],
    ['CO_ASSIGNEES', task.coAssignees.length === 0],
    ['WATCHERS', task.watchers.length === 0],
  ];
  return empty.filter(([, isEmpty]) => isEmpty).map(([field]) => field);
}
