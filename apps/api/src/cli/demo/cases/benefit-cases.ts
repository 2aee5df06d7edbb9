import { act, cancel, claim, complete, doing, reassign } from '../story.ts';
import { answer, type CaseStory, remark, stage, task, tell, variables } from './case-story.ts';

const day = 24;
const demir = { benefit: 'Rent', household: 4, documentsPresent: false };

/** Benefit applications: one to be decided, one that waits for the client, one given up. */
export const benefitCases: readonly CaseStory[] = [
  {
    type: 'benefit-application',
    title: 'Help with the rent for the Demir family',
    client: 'demir',
    raisedBy: 'tomas',
    owner: 'tomas',
    participants: ['ingrid', 'mei'],
    variables: demir,
    age: 18 * day,
    steps: [
      [1, tell('tomas', 'Please send us your last three payslips.')],
      [2, stage('tomas', 'documents')],
      [3, task('benefit-documents', claim('ingrid'))],
      [5 * day, task('benefit-documents', act('ingrid', 'RECEIVE'))],
      [5 * day + 1, task('benefit-documents', act('ingrid', 'CHECK'))],
      [5 * day + 2, task('benefit-documents', act('ingrid', 'ACCEPT'))],
      [5 * day + 3, variables('tomas', { ...demir, documentsPresent: true, income: 1_480 })],
      [5 * day + 4, stage('tomas', 'assessment')],
      [6 * day, task('benefit-assessment', claim('mei'))],
      [6 * day + 1, task('benefit-assessment', doing('mei'))],
      [8 * day, answer('mei', 'benefit-assessment', { amount: 62.4, remarks: 'Four people, one wage.' })],
      [8 * day + 1, task('benefit-assessment', complete('mei', '62.40 pounds a week.'))],
      [17 * day, stage('tomas', 'decision')],
    ],
  },
  {
    type: 'benefit-application',
    title: 'Council tax reduction for Mrs Ellison',
    client: 'ellison',
    raisedBy: 'tomas',
    owner: 'tomas',
    variables: { benefit: 'Council tax', household: 1, documentsPresent: false },
    age: 6 * day,
    steps: [
      [2, stage('tomas', 'documents')],
      [3, task('benefit-documents', claim('kofi'))],
      [4, task('benefit-documents', reassign('kofi', 'margaret'))],
    ],
  },
  {
    type: 'benefit-application',
    title: 'Help with rent and council tax for Mr Okafor',
    client: 'okafor',
    raisedBy: 'tomas',
    owner: 'tomas',
    variables: { benefit: 'Rent and council tax', household: 2, documentsPresent: false },
    age: 13 * day,
    steps: [
      [20, remark('tomas', 'He begins a new job and will earn too much.')],
      [2 * day, task('benefit-documents', cancel('tomas', 'He no longer applies.'))],
      [2 * day + 1, { by: 'tomas', does: 'CANCEL', words: 'Withdrawn: Mr Okafor has found work.' }],
    ],
  },
];
