import { isOutstanding, taskStatuses } from '@docket/domain';

/** The statuses that are open, as SQL. */
export const openStatuses = taskStatuses
  .filter((status) => isOutstanding(status))
  .map((status) => `'${status}'`)
  .join(', ');
