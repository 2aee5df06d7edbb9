import { taskMailWords } from '@docket/domain';
import { defineTexts } from '../texts/texts.ts';

export const mailText = defineTexts('taskMails', {
  title: 'Mail',
  all: 'everything',
  none: 'nothing',
  some: '{{count}} of {{all}}',
  hint: 'Being given a task, and having it cancelled, is always mailed. People also choose for themselves.',
  ...taskMailWords,
});
