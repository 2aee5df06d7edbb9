import type { MailValues } from '@docket/domain';

/** What a template is filled with while it is written. */
export const sampleMail: MailValues = {
  'actor.name': 'Ana Ruiz',
  'recipient.name': 'Ben Okafor',
  words: 'Please look at the reading before Friday.',
  news: 'raised the priority to High',
  'task.number': 'T-1042',
  'task.title': 'Check the boiler',
  'task.due': 'Fri 14 Nov 2025',
  'task.priority': 'High',
  'task.department': 'Housing',
  'task.facts': 'High priority · due Fri 14 Nov 2025 · Housing',
  'case.number': 'BOILER-12',
  'case.title': 'No heating at 4 Mill Lane',
  'case.outcome': 'Repaired',
  'case.summary': 'The pump was replaced.',
  'client.name': 'Margaret Ellison',
  'target.due': 'Fri 14 Nov 2025, 16:00',
  'target.left': '2 h',
};
