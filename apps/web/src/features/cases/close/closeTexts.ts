import { defineTexts } from '../../../shared/texts/texts.ts';

export const closeText = defineTexts('closeCase', {
  blockedTitle: 'This case can’t be closed yet',
  title: 'Close {{number}} {{title}}',
  outstanding: 'Outstanding tasks',
  blocked_one: 'This case can’t be closed yet: {{count}} task is outstanding.',
  blocked_other: 'This case can’t be closed yet: {{count}} tasks are outstanding.',
  with: 'With {{holder}}',
  move: '{{label}} {{number}}',
  leave: 'Not now',
  outcome: 'Outcome',
  outcomeMissing: 'Choose how the case ended.',
  summary: 'Summary for the client (optional)',
  summaryHint: 'The client reads this in the portal.',
  notes: 'Notes (optional)',
  notesHint: 'Internal: only staff read this.',
  settled: 'Everything is settled. How did it end?',
});
