import type { KnownDefinitions } from './check-types.ts';
import type { CaseFactsOfType } from './condition.ts';
import type { CaseRule, CaseTypeContent, TaskTypeContent } from './contents.ts';
import { readContent } from './shapes.ts';

/** Test material: a boiler repair with a form, two stages and two task types. */
export const boilerForm = {
  type: 'object',
  properties: {
    address: { type: 'string', title: 'Address' },
    gas: { type: 'boolean', title: 'It smells of gas' },
    income: { type: 'number', title: 'Household income', minimum: 0 },
    rooms: { type: 'integer', title: 'Rooms' },
    faults: {
      type: 'array',
      title: 'What is wrong',
      items: { type: 'string', enum: ['No heat', 'No hot water', 'Noise'] },
    },
  },
  required: ['address'],
} as const;

export function rule(key: string, changes: Partial<CaseRule> = {}): CaseRule {
  const label = key.toUpperCase();
  return {
    key,
    label,
    on: { event: 'RAISED' },
    when: null,
    taskType: 'visit',
    title: null,
    priority: null,
    after: [],
    ...changes,
  };
}

export function caseType(changes: Readonly<Record<string, unknown>> = {}): CaseTypeContent {
  const { content, findings } = readContent('CASE_TYPE', {
    label: 'Boiler repair',
    numberPrefix: 'BOILER',
    stages: [
      { key: 'intake', label: 'Intake' },
      { key: 'repair', label: 'Repair' },
    ],
    form: boilerForm,
    taskTypes: ['visit', 'approval'],
    ...changes,
  });
  if (content === null) throw new Error(JSON.stringify(findings));
  return content;
}

export function taskType(changes: Readonly<Record<string, unknown>> = {}): TaskTypeContent {
  const { content, findings } = readContent('TASK_TYPE', { label: 'Visit', title: 'Visit', ...changes });
  if (content === null) throw new Error(JSON.stringify(findings));
  return content;
}

export function known(changes: Partial<KnownDefinitions> = {}): KnownDefinitions {
  return {
    taskTypes: new Map([
      ['visit', taskType({ title: 'Visit {{variables.address}}' })],
      ['approval', taskType({ label: 'Approval' })],
    ]),
    caseTypes: new Map(),
    policies: new Map(),
    taskWorkflows: new Set(['standard', 'approval']),
    caseWorkflows: new Set(['case']),
    calendars: new Set(['office']),
    categories: new Set(['maintenance']),
    departmentIds: new Set(['0198c0de-0000-7000-8000-000000000001']),
    personIds: new Set(['0198c0de-0000-7000-8000-000000000002']),
    clientIds: new Set(['0198c0de-0000-7000-8000-000000000003']),
    ...changes,
  };
}

export function facts(
  variables: Readonly<Record<string, unknown>> = {},
  changes: Partial<CaseFactsOfType> = {},
): CaseFactsOfType {
  return {
    variables,
    priority: 'HIGH',
    client: { name: 'Maria Ruiz' },
    case: { number: 'BOILER-12', title: 'No heat' },
    ...changes,
  };
}
