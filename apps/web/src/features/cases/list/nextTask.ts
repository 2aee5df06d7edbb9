import type { ListedCase } from './useCaseList.ts';

const never = '9999';

/** The outstanding task of a case that is due first; null where nothing is outstanding. */
export function nextTask({ outstandingTasks }: ListedCase): ListedCase['outstandingTasks'][number] | null {
  const [first] = outstandingTasks.toSorted((a, b) => (a.dueOn ?? never).localeCompare(b.dueOn ?? never));
  return first ?? null;
}
