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

/** The usual word for each status; a workflow may call it otherwise. */
export const taskStatusLabels = {
  NEW: 'New',
  IN_PROGRESS: 'In progress',
  WAITING: 'Waiting',
  RESOLVED: 'Resolved',
  CANCELLED: 'Cancelled',
  REOPENED: 'Reopened',
} as const satisfies Record<TaskStatus, string>;

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

/** What each role is called in a sentence. */
export const roleLabels = {
  ASSIGNEE: 'the assignee',
  CO_ASSIGNEE: 'a co-assignee',
  CANDIDATE: 'a member of its department while nobody holds it',
  CREATOR: 'its creator',
  MANAGER: 'a manager of its department',
  CASE_MANAGER: 'the case manager',
  ADMINISTRATOR: 'an administrator',
  CLIENT_ASSIGNEE: 'the client it is assigned to',
  CLIENT_CREATOR: 'the client who asked for it',
} as const satisfies Record<TaskRole, string>;

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
  'MOVED',
  'REASSIGNED',
  'CLAIMED',
  'EDITED',
  'TARGETED',
  'COMMENTED',
  'NOTED',
  'ATTACHED',
  'DELETED',
  'RESTORED',
  'UNDONE',
] as const;
export type ActivityVerb = (typeof activityVerbs)[number];

/** The verb the history records for an action: its own for the six of every workflow, `MOVED` for a custom one. */
export function verbOfAction(action: string): ActivityVerb {
  return taskActions.find((one) => one === action) ?? 'MOVED';
}

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
  'FORM',
  'MAILS',
] as const;
export type TaskField = (typeof taskFields)[number];

/** True where the work is over: done or dropped. */
export function isEndPhase(phase: TaskPhase): boolean {
  return phase === 'DONE' || phase === 'DROPPED';
}

/** True while the task still needs somebody: neither done nor dropped (settled point 9). */
export function isOutstanding(status: TaskStatus): boolean {
  return !isEndPhase(phaseOfStatus[status]);
}
