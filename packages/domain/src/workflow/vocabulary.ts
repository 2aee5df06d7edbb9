/** Statuses a task can have; custom workflows may rename or leave out, never add (settled point 1). */
export const taskStatuses = ['NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CANCELLED', 'REOPENED'] as const;
export type TaskStatus = (typeof taskStatuses)[number];

export const taskPhases = ['TODO', 'DOING', 'WAITING', 'DONE', 'DROPPED'] as const;
export type TaskPhase = (typeof taskPhases)[number];

/** The phase each status lies in; lists, counts and charts group by it. */
export const phaseOfStatus = {
  NEW: 'TODO',
  REOPENED: 'TODO',
  IN_PROGRESS: 'DOING',
  WAITING: 'WAITING',
  RESOLVED: 'DONE',
  CANCELLED: 'DROPPED',
} as const satisfies Record<TaskStatus, TaskPhase>;

export const taskActions = ['DOING', 'FORWARD', 'REPLY', 'CANCEL', 'COMPLETE', 'REOPEN'] as const;
export type TaskAction = (typeof taskActions)[number];

/** What a person is to a task; `rolesOf` derives them, workflows name them in `by`. */
export const taskRoles = [
  'ASSIGNEE',
  'CO_ASSIGNEE',
  'CANDIDATE',
  'CREATOR',
  'MANAGER',
  'CASE_MANAGER',
  'ADMINISTRATOR',
  'CLIENT_ASSIGNEE',
  'CLIENT_CREATOR',
] as const;
export type TaskRole = (typeof taskRoles)[number];

export const commentRules = ['NONE', 'OPTIONAL', 'REQUIRED'] as const;
export type CommentRule = (typeof commentRules)[number];

export const assignmentRules = ['UNCHANGED', 'CREATOR', 'PERSON', 'DEPARTMENT'] as const;
export type AssignmentRule = (typeof assignmentRules)[number];

export const taskPriorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export type TaskPriority = (typeof taskPriorities)[number];

/** Why a person's lists hold a task (F15–F17, F75). */
export const taskReasons = [
  'ASSIGNEE',
  'CO_ASSIGNEE',
  'CREATOR',
  'FORWARDED',
  'RETURNED',
  'REASSIGNED',
  'COMMENTED',
  'ATTACHED',
  'WATCHING',
  'MENTIONED',
] as const;
export type TaskReason = (typeof taskReasons)[number];

/** What the history records: the workflow's actions and every other change of a task. */
export const activityVerbs = [
  'CREATED',
  ...taskActions,
  'REASSIGNED',
  'CLAIMED',
  'EDITED',
  'COMMENTED',
  'NOTED',
  'ATTACHED',
  'DELETED',
  'RESTORED',
  'UNDONE',
] as const;
export type ActivityVerb = (typeof activityVerbs)[number];

/** Who may read a text or file: the client too, or staff alone (settled point 8). */
export const audiences = ['CLIENT', 'INTERNAL'] as const;
export type Audience = (typeof audiences)[number];

/** Fields people edit directly, outside the workflow. */
export const taskFields = [
  'TITLE',
  'DESCRIPTION',
  'PRIORITY',
  'START_ON',
  'DUE_ON',
  'PERCENT_COMPLETE',
  'CLIENT',
  'CASE',
  'DEPARTMENT',
  'CO_ASSIGNEES',
  'WATCHERS',
  'AUDIENCE',
] as const;
export type TaskField = (typeof taskFields)[number];

/** True while the task still needs somebody: neither done nor dropped (settled point 9). */
export function isOutstanding(status: TaskStatus): boolean {
  const phase = phaseOfStatus[status];
  return phase !== 'DONE' && phase !== 'DROPPED';
}
