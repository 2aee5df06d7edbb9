import { enumType } from '../../graphql/enum-type.ts';
import type { TaskOrderField, TaskTab } from './task-order.queries.ts';

export const TaskTabEnum = enumType<TaskTab>('TaskTab', 'Which of the viewer’s tasks.', {
  PENDING: 'Open tasks the viewer holds, alone or with others.',
  CREATED: 'Tasks the viewer asked for, whoever has them.',
  RELATED: 'Tasks the viewer had to do with and does not hold.',
  MINE: 'All three together.',
  ALL: 'Everything the viewer may see.',
});

export const TaskOrderFieldEnum = enumType<TaskOrderField>('TaskOrderField', 'What lists can be sorted by.', {
  DUE: 'The due day; tasks without one come last.',
  SLA_DUE: 'When its target is used up; tasks without such a time come last.',
  PRIORITY: 'How much it matters, from low to urgent.',
  LAST_ACTIVITY: 'When anything last happened to it.',
  CREATED: 'When it was created.',
  NUMBER: 'Its human number.',
  TITLE: 'Its title, case apart.',
  STATUS: 'Where it stands, in the order of the workflow.',
});
