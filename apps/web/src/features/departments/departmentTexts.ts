import { defineTexts } from '../../shared/texts/texts.ts';

export const departmentText = defineTexts('departments', {
  figures: 'At a glance',
  open: 'Open',
  overdue: 'Overdue',
  unassigned: 'Unassigned',
  dueToday: 'Due today',
  figure: '{{label}}: {{count}}. Show these tasks',
  all: 'Show all open tasks',
  members: 'People',
  member: 'Name',
  load: 'Open tasks',
  showTasks: 'Tasks of {{name}}',
  manager: 'Manager',
  tasks: 'Tasks of the team',
  loading: 'Loading the department',
  notFound: 'There is no such department, or you may not see it.',
  notFoundText: 'Its managers or an administrator can give you access.',
  failed: 'The department could not be loaded.',
  failedText: 'Nothing was lost. Try again in a moment.',
  empty: 'This department has no open tasks.',
  emptyText: 'Tasks that are assigned to its members or sent to its queue appear here.',
});
