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

export type QuestionKind =
  | 'TEXT'
  | 'LONG_TEXT'
  | 'NUMBER'
  | 'WHOLE_NUMBER'
  | 'YES_NO'
  | 'DATE'
  | 'MOMENT'
  | 'ONE_OF'
  | 'SEVERAL_OF'
  | 'EMAIL'
  | 'LINK';

export const QuestionKindEnum = enumType<QuestionKind>('QuestionKind', 'How a question is answered.', {
  TEXT: 'In a line.',
  LONG_TEXT: 'In several lines.',
  NUMBER: 'With a number.',
  WHOLE_NUMBER: 'With a number without a fraction.',
  YES_NO: 'With yes or no.',
  DATE: 'With a day.',
  MOMENT: 'With a day and a time.',
  ONE_OF: 'With one of the choices.',
  SEVERAL_OF: 'With one or more of the choices.',
  EMAIL: 'With a mail address.',
  LINK: 'With a web address.',
});

/** What clients may do with their cases (F90). */
export const clientCaseActions = ['CLOSE', 'CANCEL', 'REOPEN'] as const;
export type ClientCaseAction = (typeof clientCaseActions)[number];

export const ClientCaseActionEnum = enumType<ClientCaseAction>('CaseAction', 'What you can do with a case.', {
  CLOSE: 'Say that it is sorted.',
  CANCEL: 'Say that you do not need it any more, and why.',
  REOPEN: 'Open it again.',
});

export type StepState = 'DONE' | 'HERE' | 'TO_COME';

export const StepStateEnum = enumType<StepState>('StepState', 'Where a step of a case lies.', {
  DONE: 'It is behind.',
  HERE: 'The case is here.',
  TO_COME: 'It is still to come.',
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

export type ClientEventKind =
  'CREATED' | 'STARTED' | 'ANSWERED' | 'COMPLETED' | 'CANCELLED' | 'REOPENED' | 'SENT_TO_YOU';

export const ClientEventKindEnum = enumType<ClientEventKind>('TaskEventKind', 'What happened to a task.', {
  CREATED: 'It was asked for.',
  STARTED: 'Work on it began.',
  ANSWERED: 'A client did what it asks for, in the way it asks for it.',
  COMPLETED: 'It was done.',
  CANCELLED: 'It was cancelled.',
  REOPENED: 'It was opened again.',
  SENT_TO_YOU: 'We sent it to you with a question.',
});
