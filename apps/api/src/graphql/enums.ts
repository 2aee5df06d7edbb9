import type {
  ActivityVerb,
  AssignmentRule,
  Audience,
  CaseStatus,
  CaseVerb,
  CommentRule,
  PermissionName,
  PersonKind,
  TaskField,
  TaskMail,
  TaskPhase,
  TaskPriority,
  TaskReason,
  TaskStatus,
} from '@docket/domain';

import { enumType } from './enum-type.ts';

export const TaskStatusEnum = enumType<TaskStatus>('TaskStatus', 'Where a task stands in its workflow.', {
  NEW: 'Nobody has started it.',
  IN_PROGRESS: 'Somebody works on it.',
  WAITING: 'It waits for somebody else’s answer.',
  RESOLVED: 'Done.',
  CANCELLED: 'Given up, with a reason.',
  REOPENED: 'Done or given up before, and wanted again.',
});

export const TaskPhaseEnum = enumType<TaskPhase>('TaskPhase', 'The broad stage a status belongs to.', {
  TODO: 'Not started.',
  DOING: 'Being worked on.',
  WAITING: 'Waiting for somebody.',
  DONE: 'Finished.',
  DROPPED: 'Given up.',
});

export const TaskPriorityEnum = enumType<TaskPriority>('TaskPriority', 'How much a task matters.', {
  LOW: 'Whenever there is time.',
  NORMAL: 'In its turn.',
  HIGH: 'Before others.',
  URGENT: 'Now.',
});

export const TaskReasonEnum = enumType<TaskReason>('TaskReason', 'Why a person has to do with a task.', {
  ASSIGNEE: 'They hold it.',
  CO_ASSIGNEE: 'They help the assignee.',
  CREATOR: 'They asked for it.',
  FORWARDED: 'They handed it on.',
  RETURNED: 'They sent it back.',
  REASSIGNED: 'They held it until it was given to somebody else.',
  COMMENTED: 'They wrote in it.',
  ATTACHED: 'They attached a file.',
  WATCHING: 'They chose to be told.',
  MENTIONED: 'Somebody named them.',
});

export const CaseStatusEnum = enumType<CaseStatus>('CaseStatus', 'Where a case stands.', {
  OPEN: 'Work goes on.',
  ON_HOLD: 'It rests until somebody resumes it.',
  CLOSED: 'Everything is settled.',
  CANCELLED: 'Given up, with a reason.',
  REOPENED: 'Closed or given up before, and wanted again.',
});

export const OrderDirectionEnum = enumType<'ASC' | 'DESC'>('OrderDirection', 'Which way a list is sorted.', {
  ASC: 'From small to great, early to late, A to Z.',
  DESC: 'From great to small, late to early, Z to A.',
});

export const CommentRuleEnum = enumType<CommentRule>('CommentRule', 'Whether an action takes a comment.', {
  NONE: 'It takes none.',
  OPTIONAL: 'It may carry one.',
  REQUIRED: 'It needs one.',
});

export const AssignmentRuleEnum = enumType<AssignmentRule>(
  'AssignmentRule',
  'Who holds a task after an action.',
  {
    UNCHANGED: 'Whoever held it.',
    CREATOR: 'The person who asked for it.',
    PERSON: 'A person chosen with the action.',
    DEPARTMENT: 'A department chosen with the action, and a person there if chosen.',
  },
);

export const AudienceEnum = enumType<Audience>('Audience', 'Who may read something.', {
  CLIENT: 'The client too.',
  INTERNAL: 'Staff alone.',
});

export const PersonKindEnum = enumType<PersonKind>('PersonKind', 'What kind of actor a person is.', {
  STAFF: 'A member of staff.',
  CLIENT_CONTACT: 'Somebody who speaks for a client.',
  INTEGRATION: 'Another program.',
  SYSTEM: 'Docket itself.',
});

export const TaskFieldEnum = enumType<TaskField>('TaskField', 'A field people edit directly.', {
  TITLE: 'What is to be done, in one line.',
  DESCRIPTION: 'What is to be done, in full.',
  PRIORITY: 'How much it matters.',
  START_ON: 'The day work should start.',
  DUE_ON: 'The day it should be done.',
  PERCENT_COMPLETE: 'How much is done.',
  CLIENT: 'The client it is for.',
  CASE: 'The case it belongs to.',
  DEPARTMENT: 'The department it lies in.',
  CO_ASSIGNEES: 'Who helps.',
  WATCHERS: 'Who is told.',
  AUDIENCE: 'Whether the client sees it.',
  FORM: 'The answers of its type’s form.',
  MAILS: 'Which mails it sends.',
});

export const TaskMailEnum = enumType<TaskMail>(
  'TaskMail',
  'A mail that is switched on or off for one task.',
  {
    ASSIGNEES_CHANGED: 'To whoever works on it, when it changes.',
    ASSIGNEES_COMPLETED: 'To whoever works on it, when it comes to its end.',
    WATCHERS_CHANGED: 'To its watchers, when it changes.',
    WATCHERS_COMPLETED: 'To its watchers, when it comes to its end.',
  },
);

export const ActivityVerbEnum = enumType<ActivityVerb | CaseVerb>(
  'ActivityVerb',
  'What happened to a task or case.',
  {
    CREATED: 'It was asked for.',
    DOING: 'Work was started.',
    FORWARD: 'It was handed to a department.',
    REPLY: 'It was sent back.',
    CANCEL: 'It was given up.',
    COMPLETE: 'It was done.',
    REOPEN: 'It was taken up again.',
    MOVED: 'An action of its own workflow was taken, or it reached another stage.',
    HOLD: 'It was put on hold.',
    RESUME: 'It was gone on with.',
    CLOSE: 'It was closed.',
    REASSIGNED: 'It was given to somebody else.',
    CLAIMED: 'Somebody took it from the queue.',
    EDITED: 'Fields were changed.',
    TARGETED: 'Its target was set or removed.',
    COMMENTED: 'A comment was written.',
    NOTED: 'An internal note was written.',
    ATTACHED: 'A file was attached.',
    DELETED: 'It was deleted.',
    RESTORED: 'It was brought back.',
    UNDONE: 'An action was taken back.',
  },
);

export const PermissionNameEnum = enumType<PermissionName>(
  'PermissionName',
  'Something a role allows; also the scopes of an access token.',
  {
    TASKS_READ: 'Read the tasks one may see.',
    TASKS_WRITE: 'Create, change and move tasks, and write comments.',
    NOTES_READ: 'Read internal notes.',
    NOTES_WRITE: 'Write internal notes.',
    CASES_READ: 'Read cases.',
    CASES_WRITE: 'Open, change, move and close cases.',
    CLIENTS_READ: 'Read clients.',
    PEOPLE_READ: 'Read people.',
    PEOPLE_WRITE: 'Change people, their absences and roles; deactivate and reactivate them.',
    PEOPLE_VIEW_AS: 'Look at Docket as somebody else sees it, without changing anything.',
    DEPARTMENTS_READ: 'Read departments.',
    DEPARTMENTS_WRITE: 'Make, change and archive departments and groups, and choose their members.',
    ROLES_WRITE: 'Make, change and delete roles.',
    PROVIDERS_READ: 'Read providers.',
    PROVIDERS_WRITE: 'Add and change providers.',
    TASKS_TO_PROVIDERS: 'Give tasks to the departments of other providers.',
    CONFIGURATION_READ: 'Read how case types, task types and everything else is set up.',
    CONFIGURATION_WRITE: 'Change and publish how case types, task types and everything else is set up.',
    TOKENS_MANAGE: 'Create and revoke one’s own access tokens.',
    EVERYTHING_SEE: 'See every task and case.',
  },
);
