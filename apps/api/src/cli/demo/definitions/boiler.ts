import { departments, emailOf, staff, staffDomain } from '../organisation.ts';
import { type DemoDefinition, day, hour } from './definition.ts';

const { repairs, support } = departments;
const priya = emailOf(staff.priya.name, staffDomain);

const visitForm = {
  type: 'object',
  properties: {
    findings: {
      type: 'string',
      format: 'multiline',
      title: 'What was found',
      minLength: 1,
      maxLength: 5_000,
    },
    safe: { type: 'boolean', title: 'The boiler can stay on', default: true },
  },
  required: ['findings'],
};

const taskTypes: readonly DemoDefinition[] = [
  {
    kind: 'TASK_TYPE',
    key: 'boiler-emergency-visit',
    content: {
      label: 'Emergency visit',
      summary: 'Somebody goes at once and makes the boiler safe.',
      order: 110,
      category: 'maintenance',
      title: 'Emergency visit: {{variables.address}}',
      description:
        'Go to {{variables.address}} and make the boiler safe. Smell of gas: {{variables.gasSmell}}. Vulnerable tenant: {{variables.vulnerable}}.',
      form: visitForm,
      assignment: { departmentIds: [repairs], defaultDepartmentId: repairs, automatic: true },
      details: { title: false, description: false, priority: false, caseDetails: true },
      cancellable: false,
      mailsGroup: true,
      completionComment: 'REQUIRED',
      target: {
        minutes: 4 * hour,
        calendar: 'repairs-line',
        overridable: false,
        reminders: [50, 75, 100],
      },
    },
  },
  {
    kind: 'TASK_TYPE',
    key: 'boiler-visit',
    content: {
      label: 'Boiler visit',
      summary: 'An engineer looks at the boiler and says what it needs.',
      order: 120,
      category: 'appointment',
      title: 'Look at the boiler at {{variables.address}}',
      description: 'Age of the boiler: {{variables.boilerAge}} years. Agree the time with {{client.name}}.',
      form: visitForm,
      assignment: { departmentIds: [repairs], defaultDepartmentId: repairs },
      details: { title: true, description: true, priority: true, caseFiles: true, caseDetails: true },
      mailsGroup: true,
      target: { minutes: 2 * day, calendar: 'office', reminders: [50, 80, 100] },
    },
  },
  {
    kind: 'TASK_TYPE',
    key: 'boiler-part',
    content: {
      label: 'Order part',
      summary: 'The part is ordered, and its arrival told.',
      order: 130,
      category: 'maintenance',
      title: 'Order {{variables.part}}',
      description: 'For {{case.number}}, {{variables.address}}.',
      form: {
        type: 'object',
        properties: {
          supplier: { type: 'string', title: 'Supplier', maxLength: 200 },
          arrivesOn: { type: 'string', format: 'date', title: 'Arrives on' },
        },
      },
      assignment: { departmentIds: [repairs], defaultDepartmentId: repairs, automatic: true },
      details: { title: true, description: true, priority: false },
      target: { minutes: day, calendar: 'office', overridable: false, reminders: [80, 100] },
    },
  },
  {
    kind: 'TASK_TYPE',
    key: 'boiler-call',
    content: {
      label: 'Follow-up call to the client',
      summary: 'We ask whether everything works as it should.',
      order: 140,
      workflow: 'case-task',
      category: 'phone-call',
      title: 'Ask {{client.name}} whether the boiler works',
      description:
        'Call about {{case.number}}. Ask for hot water, heating and whether the engineer was on time.',
      form: {
        type: 'object',
        properties: {
          content: {
            type: 'string',
            title: 'How content is the client',
            enum: ['Very', 'Mostly', 'Not much', 'Not at all'],
          },
        },
      },
      assignment: { departmentIds: [support, repairs], defaultDepartmentId: support },
      details: { title: false, description: false, priority: false },
      completionComment: 'REQUIRED',
      target: { minutes: 3 * day, calendar: 'office', reminders: [100] },
    },
  },
  {
    kind: 'TASK_TYPE',
    key: 'boiler-costs',
    content: {
      label: 'Approval of costs',
      summary: 'Costs above 500 pounds are approved before anything is ordered.',
      order: 150,
      workflow: 'approval',
      title: 'Approve {{variables.repairCost}} pounds for {{variables.address}}',
      description: 'Part: {{variables.part}}. Age of the boiler: {{variables.boilerAge}} years.',
      assignment: {
        departmentIds: [repairs],
        defaultDepartmentId: repairs,
        assigneeId: priya,
        automatic: true,
      },
      details: { title: false, description: true, priority: true, caseFiles: true },
      target: { minutes: 2 * day, calendar: 'office', overridable: true, reminders: [80, 100] },
    },
  },
];

/** Boiler repairs: what makes them urgent, what they cost, and who is asked afterwards. */
export const boiler: readonly DemoDefinition[] = [
  ...taskTypes,
  {
    kind: 'CASE_TYPE',
    key: 'boiler-repair',
    content: {
      label: 'Boiler repair',
      summary: 'A tenant has no heating or hot water, or the boiler is not safe.',
      order: 10,
      numberPrefix: 'BOILER',
      stages: [
        {
          key: 'request',
          label: 'Request',
          guidance:
            'Ask for the address and whether it smells of gas. With gas, tell them to leave and open windows.',
        },
        { key: 'visit', label: 'Visit', guidance: 'An engineer looks at it. Fill in the part and its cost.' },
        { key: 'repair', label: 'Repair', guidance: 'Costs above 500 pounds are approved before we order.' },
        { key: 'sign-off', label: 'Sign-off', guidance: 'Call the client. Close the case when it works.' },
      ],
      form: {
        type: 'object',
        properties: {
          address: { type: 'string', title: 'Address', minLength: 1, maxLength: 200 },
          boilerAge: {
            type: 'integer',
            title: 'Age of the boiler',
            description: 'In years.',
            minimum: 0,
            maximum: 60,
          },
          noHotWater: { type: 'boolean', title: 'No hot water', default: false },
          gasSmell: { type: 'boolean', title: 'Smell of gas', default: false },
          vulnerable: {
            type: 'boolean',
            title: 'Vulnerable tenant',
            description: 'Over 75, ill, or with a child under two.',
            default: false,
          },
          part: { type: 'string', title: 'Part needed', maxLength: 120 },
          repairCost: { type: 'number', title: 'Cost of the repair', description: 'In pounds.', minimum: 0 },
        },
        required: ['address'],
      },
      taskTypes: [
        'boiler-emergency-visit',
        'boiler-visit',
        'boiler-part',
        'boiler-call',
        'boiler-costs',
        'approval',
        'document-request',
      ],
      rules: [
        {
          key: 'emergency',
          label: 'Emergency visit',
          on: { event: 'RAISED' },
          when: 'variables.gasSmell || (variables.noHotWater && variables.vulnerable)',
          taskType: 'boiler-emergency-visit',
        },
        {
          key: 'visit',
          label: 'Visit of every boiler',
          on: { event: 'RAISED' },
          taskType: 'boiler-visit',
          after: ['emergency'],
        },
        {
          key: 'costs',
          label: 'Costs above 500',
          on: { event: 'STAGE', stage: 'repair' },
          when: 'variables.repairCost > 500',
          taskType: 'boiler-costs',
        },
        {
          key: 'part',
          label: 'Part for the repair',
          on: { event: 'STAGE', stage: 'repair' },
          when: 'has(variables.part)',
          taskType: 'boiler-part',
          after: ['visit', 'costs'],
        },
        {
          key: 'call',
          label: 'Call after the repair',
          on: { event: 'STAGE', stage: 'sign-off' },
          taskType: 'boiler-call',
          after: ['part'],
        },
      ],
      portal: { visible: true, asks: ['address', 'boilerAge', 'noHotWater', 'gasSmell', 'vulnerable'] },
      outcomes: ['Repaired', 'Boiler replaced', 'No fault found'],
    },
  },
];
