import { defineTexts } from '../../shared/texts/texts.ts';

export const departmentText = defineTexts('departments', {
  figures: 'At a glance',
  open: 'Open',
  overdue: 'Overdue',
  unassigned: 'Unassigned',
  dueToday: 'Due today',
  show: ': show these tasks',
  members: 'People',
  load: 'Open tasks',
  manager: 'Manager',
  loading: 'Loading the department',
  notFound: 'There is no such department, or you may not see it.',
  notFoundText: 'Its managers or an administrator can give you access.',
  failed: 'The department could not be loaded.',
  failedText: 'Nothing was lost. Try again in a moment.',
});
