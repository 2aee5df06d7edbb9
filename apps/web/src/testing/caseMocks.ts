import { connectionOf, type MockFields } from '@docket/testing/apollo';
import { ana, housing, option, sam, taskWith } from './taskMocks.ts';

/** A type of case with a form, three stages, two types of task and two ways to end. */
export const boilerType = {
  key: 'boiler',
  label: 'Boiler repair',
  summary: 'Heating or hot water has failed.',
  version: 2,
  numberPrefix: 'BOILER',
  form: {
    type: 'object',
    properties: { address: { type: 'string', title: 'Address' } },
    required: ['address'],
  },
  outcomes: ['Repaired', 'Replaced'],
  stages: [
    { key: 'request', label: 'Request', guidance: 'Ring the tenant first.' },
    { key: 'repair', label: 'Repair', guidance: '' },
  ],
  taskTypes: [
    { key: 'visit', label: 'Site visit', summary: 'Go and look.', version: 1, retired: false },
    { key: 'call', label: 'Follow-up call', summary: 'Ring them.', version: 1, retired: false },
  ],
};

/** Why the case cannot be closed yet, as the server says it. */
export const outstanding = {
  code: 'TASKS_OUTSTANDING',
  message: 'This case can’t be closed yet: 2 tasks are outstanding.',
  remedy: 'Complete or cancel each of them first.',
};

const started = taskWith({ case: null });
export const survey = {
  ...started,
  id: 'T1',
  number: 'BOILER-12-1',
  title: 'Survey the flat',
  sequenceInCase: 1,
};
export const order = {
  ...started,
  id: 'T2',
  number: 'BOILER-12-2',
  title: 'Order the part',
  sequenceInCase: 2,
  assignee: sam,
  origin: { rule: 'Part needed', sentence: 'Made because the part is not in stock.' },
  dependsOn: [survey],
};

const may = (action: string, label: string, more: object = {}) => ({
  ...option(action, label, more),
  toStatus: null,
});

/** A case of Ana's with two outstanding tasks, with what a test says on top. */
export function caseWith(more: object = {}): MockFields {
  return {
    id: 'F1',
    number: 'BOILER-12',
    title: 'No heating',
    version: 4,
    status: 'OPEN',
    statusLabel: 'Open',
    stage: 'request',
    stageLabel: 'Request',
    priority: 'HIGH',
    description: 'It is **cold**.',
    variables: { address: '4 Mill Lane' },
    taskCount: 2,
    openTaskCount: 2,
    viewerMayEdit: true,
    type: boilerType,
    client: { id: 'C1', name: 'Maria Lopez', accountCode: 'LOPEZ' },
    owner: ana,
    creator: sam,
    participants: [sam],
    actions: [
      may('HOLD', 'Put on hold'),
      may('CANCEL', 'Cancel case', { comment: 'REQUIRED' }),
      may('CLOSE', 'Close case', { available: false, refusal: outstanding }),
    ],
    stages: [
      { stage: 'request', label: 'Request', available: false, refusal: null },
      { stage: 'repair', label: 'Repair', available: true, refusal: null },
    ],
    sla: null,
    firstResponse: null,
    outstandingTasks: [
      { ...survey, department: housing },
      { ...order, department: housing },
    ],
    tasks: connectionOf([survey, order]),
    timeline: connectionOf([]),
    ...more,
  };
}
