import type { CommentRule } from '@docket/domain';

import { enumType } from '../graphql/enum-type.ts';

export type ClientTaskStatus =
  'NOT_STARTED' | 'IN_PROGRESS' | 'WAITING_FOR_YOU' | 'COMPLETED' | 'CANCELLED' | 'OPEN_AGAIN';

export const ClientTaskStatusEnum = enumType<ClientTaskStatus>('TaskStatus', 'Where a task stands.', {
  NOT_STARTED: 'It is yours and you have not started it.',
  IN_PROGRESS: 'Somebody works on it.',
  WAITING_FOR_YOU: 'We need something from you.',
  COMPLETED: 'It is done.',
  CANCELLED: 'It is no longer needed or could not be done.',
  OPEN_AGAIN: 'It was done or cancelled and is open again.',
});

/** The part of the workflow's actions that clients have (F90). */
export const clientActions = ['DOING', 'COMPLETE', 'CANCEL', 'REOPEN'] as const;
export type ClientTaskAction = (typeof clientActions)[number];

export const ClientTaskActionEnum = enumType<ClientTaskAction>('TaskAction', 'What you can do with a task.', {
  DOING: 'Say that you have started it.',
  COMPLETE: 'Say that it is done.',
  CANCEL: 'Say that it is not needed or cannot be done, and why.',
  REOPEN: 'Open it again.',
});

export const ClientCommentRuleEnum = enumType<CommentRule>(
  'CommentRule',
  'Whether an action asks for words.',
  {
    NONE: 'It asks for none.',
    OPTIONAL: 'Words are welcome.',
    REQUIRED: 'It needs words.',
  },
);

export type ClientCaseStatus = 'OPEN' | 'CLOSED';

export const ClientCaseStatusEnum = enumType<ClientCaseStatus>('CaseStatus', 'Where a case stands.', {
  OPEN: 'We are working on it.',
  CLOSED: 'It is finished.',
});

export type Turn = 'YOU' | 'US' | 'NOBODY';

export const TurnEnum = enumType<Turn>('Turn', 'Whose turn it is.', {
  YOU: 'There is something for you to do.',
  US: 'We are working on it; you do not need to do anything.',
  NOBODY: 'There is nothing left to do.',
});

export type ClientTaskTab = 'TO_DO' | 'OPEN' | 'DONE' | 'ALL';

export const ClientTaskTabEnum = enumType<ClientTaskTab>('TaskTab', 'A part of your tasks.', {
  TO_DO: 'Those that wait for you, the earliest due first.',
  OPEN: 'All that are not finished, the earliest due first.',
  DONE: 'Those that are completed or cancelled, the latest first.',
  ALL: 'All, the latest change first.',
});

export type ClientEventKind = 'CREATED' | 'STARTED' | 'COMPLETED' | 'CANCELLED' | 'REOPENED' | 'SENT_TO_YOU';

export const ClientEventKindEnum = enumType<ClientEventKind>('TaskEventKind', 'What happened to a task.', {
  CREATED: 'It was asked for.',
  STARTED: 'Work on it began.',
  COMPLETED: 'It was done.',
  CANCELLED: 'It was cancelled.',
  REOPENED: 'It was opened again.',
  SENT_TO_YOU: 'We sent it to you with a question.',
});
