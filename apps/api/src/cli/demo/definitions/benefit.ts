import { departments, emailOf, staff, staffDomain } from '../organisation.ts';
import { type DemoDefinition, day } from './definition.ts';

const { housing, support, rents } = departments;
const manager = emailOf(staff.daniel.name, staffDomain);

const taskTypes: readonly DemoDefinition[] = [
  {
    kind: 'TASK_TYPE',
    key: 'benefit-documents',
    content: {
      label: 'Documents from the client',
      summary: 'What we need to see is asked for, handed in and checked.',
      order: 210,
      workflow: 'document-submission',
      category: 'letter',
      title: 'Send us the documents for {{case.title}}',
      description: 'We need them to work out what you can get. A photo of each page is enough.',
      form: {
        type: 'object',
        properties: {
          documents: {
            type: 'array',
            title: 'Which documents',
            items: {
              type: 'string',
              enum: ['Proof of income', 'Rent agreement', 'Bank statements', 'Proof of identity'],
            },
            uniqueItems: true,
            default: ['Proof of income'],
          },
        },
      },
      assignment: { departmentIds: [support], defaultDepartmentId: support },
      details: { title: true, description: true, priority: false },
      target: { minutes: 10 * day, calendar: 'office', reminders: [50, 80, 100] },
    },
  },
  {
    kind: 'TASK_TYPE',
    key: 'benefit-assessment',
    content: {
      label: 'Assessment',
      summary: 'Income and household are set against the rules.',
      order: 220,
      category: 'new-work',
      title: 'Work out what {{client.name}} can get',
      description: 'Monthly income: {{variables.income}}. People in the household: {{variables.household}}.',
      form: {
        type: 'object',
        properties: {
          amount: { type: 'number', title: 'Weekly amount', description: 'In pounds.', minimum: 0 },
          remarks: { type: 'string', format: 'multiline', title: 'How it was worked out', maxLength: 5_000 },
        },
        required: ['amount'],
      },
      assignment: { departmentIds: [rents], defaultDepartmentId: rents, automatic: true },
      details: { title: false, description: true, priority: true, caseFiles: true, caseDetails: true },
      mailsGroup: true,
      target: { minutes: 5 * day, calendar: 'office', reminders: [80, 100] },
    },
  },
  {
    kind: 'TASK_TYPE',
    key: 'benefit-decision',
    content: {
      label: 'Decision',
      summary: 'A manager approves or rejects the application.',
      order: 230,
      workflow: 'approval',
      title: 'Decide on the application of {{client.name}}',
      description: 'Look at the assessment of {{case.number}}. Say why if you reject it: the client is told.',
      assignment: {
        departmentIds: [housing],
        defaultDepartmentId: housing,
        assigneeId: manager,
        automatic: true,
      },
      details: { title: false, description: true, priority: false, caseFiles: true },
      cancellable: false,
      target: { minutes: 3 * day, calendar: 'office', overridable: false, reminders: [50, 100] },
    },
  },
];

/** Benefit applications: documents come first, nothing is worked out without an income, a manager decides. */
export const benefit: readonly DemoDefinition[] = [
  ...taskTypes,
  {
    kind: 'CASE_TYPE',
    key: 'benefit-application',
    content: {
      label: 'Benefit application',
      summary: 'Somebody applies for help with rent or council tax.',
      order: 20,
      numberPrefix: 'BENEFIT',
      stages: [
        {
          key: 'received',
          label: 'Received',
          guidance: 'Look through the form. Ask for what is missing at once.',
        },
        { key: 'documents', label: 'Documents', guidance: 'Fill in the income as soon as it is proved.' },
        { key: 'assessment', label: 'Assessment', guidance: 'Rents & Finance works out the amount.' },
        {
          key: 'decision',
          label: 'Decision',
          guidance: 'A manager decides. Tell the client in plain words.',
        },
      ],
      form: {
        type: 'object',
        properties: {
          benefit: {
            type: 'string',
            title: 'Help with',
            enum: ['Rent', 'Council tax', 'Rent and council tax'],
          },
          income: { type: 'number', title: 'Monthly income', description: 'In pounds.', minimum: 0 },
          household: { type: 'integer', title: 'People in the household', minimum: 1, maximum: 20 },
          documentsPresent: { type: 'boolean', title: 'All documents are there', default: false },
        },
        required: ['benefit', 'household'],
      },
      taskTypes: ['benefit-documents', 'benefit-assessment', 'benefit-decision'],
      rules: [
        {
          key: 'documents',
          label: 'Documents that are missing',
          on: { event: 'RAISED' },
          when: '!variables.documentsPresent',
          taskType: 'benefit-documents',
        },
        {
          key: 'assessment',
          label: 'Assessment of a known income',
          on: { event: 'STAGE', stage: 'assessment' },
          when: 'has(variables.income)',
          taskType: 'benefit-assessment',
          after: ['documents'],
        },
        {
          key: 'decision',
          label: 'Decision by a manager',
          on: { event: 'STAGE', stage: 'decision' },
          taskType: 'benefit-decision',
          after: ['assessment'],
        },
      ],
      portal: { visible: true, asks: ['benefit', 'income', 'household'] },
      outcomes: ['Granted', 'Granted in part', 'Refused'],
    },
  },
];
