import type { IncidentEvent } from './event.ts';

/** The department that stands for `?` in the column of groups. */
export const groupNotRecorded = 'Group not recorded';

/** The name of the department that holds the incident after an event. */
export function departmentOf(event: IncidentEvent): string {
  return event.group ?? groupNotRecorded;
}

/** Who creates the task: whoever recorded the incident, or else whoever wrote its first row. */
export function creatorOf(event: IncidentEvent): string {
  return event.openedBy ?? event.updatedBy;
}
