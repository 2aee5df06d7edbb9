import { claim, complete, doing, note } from '../story.ts';
import { answer, type CaseStory, close, stage, task } from './case-story.ts';

const day = 24;

/** Contract reviews below and above the sum that Finance looks at. */
export const contractCases: readonly CaseStory[] = [
  {
    type: 'contract-review',
    title: 'Cleaning of the stairwells',
    client: 'ashgrove',
    raisedBy: 'tomas',
    owner: 'tomas',
    variables: { counterparty: 'Clearwell Cleaning', value: 8_400 },
    age: 28 * day,
    steps: [
      [2, task('contract-legal-review', claim('oscar'))],
      [3, task('contract-legal-review', doing('oscar'))],
      [3 * day, answer('oscar', 'contract-legal-review', { verdict: 'Yes' })],
      [3 * day + 1, task('contract-legal-review', complete('oscar', 'Our own template, nothing changed.'))],
      [4 * day, stage('tomas', 'signature')],
      [5 * day, task('contract-signature', complete('amira', 'Signed and sent.'))],
      [6 * day, close('tomas', 'Signed', 'The cleaners begin on the first of the month.')],
    ],
  },
  {
    type: 'contract-review',
    title: 'Lift maintenance for five years',
    client: 'ashgrove',
    raisedBy: 'tomas',
    owner: 'priya',
    participants: ['oscar', 'mei'],
    priority: 'HIGH',
    variables: { counterparty: 'Upline Lifts', value: 48_000 },
    age: 5 * day,
    steps: [
      [1, stage('priya', 'review')],
      [2, task('contract-legal-review', claim('oscar'))],
      [3, task('contract-legal-review', doing('oscar'))],
      [
        20,
        {
          by: 'priya',
          does: 'TARGET',
          type: 'contract-legal-review',
          minutes: 9_000,
          reason: 'Upline answers our questions only after their holidays.',
        },
      ],
      [2 * day, task('contract-finance-review', doing('mei'))],
      [3 * day, task('contract-finance-review', note('mei', 'Year four is above the budget.'))],
    ],
  },
];
