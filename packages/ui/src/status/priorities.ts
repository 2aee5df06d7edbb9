import type { TaskPriority } from '@docket/domain';

/** The words people read for each priority. */
export const priorityLabels = {
  LOW: 'Low',
  NORMAL: 'Normal',
  HIGH: 'High',
  URGENT: 'Urgent',
} as const satisfies Record<TaskPriority, string>;
