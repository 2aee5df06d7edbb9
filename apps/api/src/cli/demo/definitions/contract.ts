import { departments, emailOf, staff, staffDomain } from '../organisation.ts';
import { type DemoDefinition, day } from './definition.ts';

const { rents } = departments;
const { amira, mei } = staff;
const administrator = emailOf(amira.name, staffDomain);
const finance = emailOf(mei.name, staffDomain);

const reviewForm = {
  type: 'object',
  properties: {
    verdict: {
      type: 'string',
      title: 'Can we sign it',
      enum: ['Yes', 'Yes, with changes', 'No'],
    },
    changes: { type: 'string', format: 'multiline', title: 'What has to change', maxLength: 5_000 },
  },
  required: ['verdict'],
};

const taskTypes: readonly DemoDefinition[] = [
  {
    kind: 'TASK_TYPE',
    key: 'contract-legal-review',
    content: {
      label: 'Legal review',
      summary: 'Liability, notice periods and data protection are looked at.',
      order: 310,
      title: 'Legal review: contract with {{variables.counterparty}}',
      description: 'It has to be signed by {{variables.deadline}}.',
      form: reviewForm,
      assignment: { departmentIds: [rents], defaultDepartmentId: rents },
      details: { title: true, description: true, priority: true, caseFiles: true, caseDetails: true },
      mailsGroup: true,
      target: { minutes: 5 * day, calendar: 'office', reminders: [50, 80, 100] },
    },
  },
  {
    kind: 'TASK_TYPE',
    key: 'contract-finance-review',
    content: {
      label: 'Finance review',
      summary: 'Contracts above 20,000 pounds are checked against the budget.',
      order: 320,
      title: 'Finance review: {{variables.value}} pounds to {{variables.counterparty}}',
      description: 'Is it in the budget, and are the terms of payment ours?',
      form: reviewForm,
      assignment: {
        departmentIds: [rents],
        defaultDepartmentId: rents,
        assigneeId: finance,
        automatic: true,
      },
      details: { title: false, description: true, priority: false, caseFiles: true },
      target: { minutes: 4 * day, calendar: 'office', reminders: [80, 100] },
    },
  },
  {
    kind: 'TASK_TYPE',
    key: 'contract-signature',
    content: {
      label: 'Signature',
      summary: 'The contract is signed and sent to the other side.',
      order: 330,
      workflow: 'case-task',
      category: 'letter',
      title: 'Sign the contract with {{variables.counterparty}}',
      description: 'By {{variables.deadline}}. Send one copy back and file the other.',
      assignment: { assigneeId: administrator, automatic: true },
      details: { title: false, description: false, priority: false, caseFiles: true },
      cancellable: false,
      target: { minutes: 2 * day, calendar: 'office', overridable: false, reminders: [100] },
    },
  },
];

/** Contract reviews: large sums are looked at twice, and nothing is signed before. */
export const contract: readonly DemoDefinition[] = [
  ...taskTypes,
  {
    kind: 'CASE_TYPE',
    key: 'contract-review',
    content: {
      label: 'Contract review',
      summary: 'A contract is read, checked against the budget and signed.',
      order: 30,
      numberPrefix: 'CONTRACT',
      stages: [
        {
          key: 'draft',
          label: 'Draft',
          guidance: 'Attach the draft and name the day it has to be signed by.',
        },
        {
          key: 'review',
          label: 'Review',
          guidance: 'Legal reads all of them, Finance those above 20,000 pounds.',
        },
        { key: 'signature', label: 'Signature', guidance: 'Only when every review is done.' },
      ],
      form: {
        type: 'object',
        properties: {
          counterparty: { type: 'string', title: 'With whom', minLength: 1, maxLength: 200 },
          value: {
            type: 'number',
            title: 'Value',
            description: 'In pounds, over its whole term.',
            minimum: 0,
          },
          deadline: { type: 'string', format: 'date', title: 'To be signed by' },
        },
        required: ['counterparty', 'value'],
      },
      taskTypes: [
        'contract-legal-review',
        'contract-finance-review',
        'contract-signature',
        'document-request',
      ],
      rules: [
        {
          key: 'legal',
          label: 'Legal review of every contract',
          on: { event: 'RAISED' },
          taskType: 'contract-legal-review',
        },
        {
          key: 'finance',
          label: 'Finance review above 20,000',
          on: { event: 'RAISED' },
          when: 'variables.value > 20000',
          taskType: 'contract-finance-review',
        },
        {
          key: 'signature',
          label: 'Signature after the reviews',
          on: { event: 'STAGE', stage: 'signature' },
          taskType: 'contract-signature',
          after: ['legal', 'finance'],
        },
      ],
      outcomes: ['Signed', 'Signed with changes', 'Not signed'],
      portal: { visible: false },
    },
  },
];
