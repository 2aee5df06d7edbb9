import { defineTexts } from '../../../shared/texts/texts.ts';

export const queueText = defineTexts('queues', {
  title: 'Queues',
  titleOf: 'Queue of {{name}}',
  all: 'All my queues',
  choose: 'Queues',
  waiting: '{{count}} waiting',
  claim: 'Claim',
  claimNamed: 'Claim {{number}}',
  empty: 'No tasks are waiting here.',
  emptyText: 'Tasks that are sent to a department without naming a person wait here for one of its members.',
  none: 'You belong to no department.',
  noneText: 'An administrator can add you to one; its queue appears here then.',
});
