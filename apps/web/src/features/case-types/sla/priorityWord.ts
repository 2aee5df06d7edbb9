import type { TaskPriority } from '@docket/domain';

/** What people read for a priority. */
export function priorityWord(priority: TaskPriority): string {
  return priority.charAt(0) + priority.slice(1).toLowerCase();
}
