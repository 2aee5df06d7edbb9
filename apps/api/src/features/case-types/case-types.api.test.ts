import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { configuring } from './fixtures.ts';

let api: TestApi;
let administrator: TestPerson;
let manager: TestPerson;
let worker: TestPerson;
let repairs: TestDepartment;
let caseId: string;
const { inForce } = configuring(
  () => api,
  () => administrator,
);

const form = {
  type: 'object',
  properties: { address: { type: 'string', title: 'Address' }, gas: { type: 'boolean', title: 'Gas' } },
};
const boiler = {
  label: 'Boiler repair',
  numberPrefix: 'BOILER',
  order: 2,
  stages: [{ key: 'intake', label: 'Intake' }],
  form,
  taskTypes: ['visit', 'approval'],
  rules: [
    { key: 'visit', label: 'Visit', on: { event: 'RAISED' }, taskType: 'visit' },
    {
      key: 'gas',
      label: 'Gas',
      on: { event: 'RAISED' },
      when: 'variables.gas',
      taskType: 'visit',
      title: 'Gas at {{variables.address}}',
    },
  ],
};

beforeAll(async () => {
  api = await startTestApi();
  administrator = await api.people.person({ role: 'ADMINISTRATOR' });
  manager = await api.people.person({ role: 'CASE_MANAGER' });
  repairs = await api.people.department();
  worker = await api.people.person({ departments: [repairs] });
  const client = await api.people.client('Maria Ruiz');
  const assignment = {
    departmentIds: [repairs.id],
    defaultDepartmentId: repairs.id,
    assigneeId: worker.id,
    automatic: true,
  };
  const visit = {
    label: 'Site visit',
    title: 'Visit {{variables.address}} for {{client.name}}',
    description: 'See {{case.number}}.',
    assignment,
    target: { minutes: 480, calendar: 'office', overridable: false, reminders: [80] },
  };
  expect(await inForce('TASK_TYPE', 'visit', visit)).toMatchObject({ userErrors: [] });
  expect(await inForce('CASE_TYPE', 'boiler', boiler)).toMatchObject({ userErrors: [] });
  await inForce('CASE_TYPE', 'other', { label: 'Another', numberPrefix: 'OTHER', order: 1 });
  await inForce('CASE_TYPE', 'gone', { label: 'Gone', numberPrefix: 'GONE', retired: true });
  caseId = api.runtime.newId();
  await api.runtime.pools.staff.query(
    `INSERT INTO case_file (id, number, title, status, client_id, variables, created_at, updated_at)
      VALUES ($1, 'BOILER-1', 'No heat', 'OPEN', $2, '{"address": "Calle Mayor 1"}', now(), now())`,
    [caseId, client.id],
  );
});
afterAll(() => api.stop());

describe('case types', () => {
  test('are offered by their order, retired ones left out', async () => {
    const { data } = await api.gql(worker, '{ caseTypes { key label } }');
    expect(data).toEqual({
      caseTypes: [
        { key: 'other', label: 'Another' },
        { key: 'boiler', label: 'Boiler repair' },
      ],
    });
  });

  test('tell everything screens need, their task types in order', async () => {
    const { data } = await api.gql(
      worker,
      `{ caseType(key: "boiler") {
        key version label summary numberPrefix stages { key label guidance } form outcomes retired portalVisible
        workflow { key initial }
        taskTypes { key label automatic targetMinutes targetOverridable reminders departments { id }
          defaultDepartment { id } defaultAssignee { id } asks { title caseFiles } cancellable completionComment
          blocksClosure workflow { key version statuses { status label } actions { name label } } }
      } }`,
    );
    expect(data).toMatchObject({
      caseType: {
        key: 'boiler',
        version: 1,
        numberPrefix: 'BOILER',
        stages: [{ key: 'intake', label: 'Intake', guidance: '' }],
        form,
        workflow: { key: 'case', initial: 'OPEN' },
        taskTypes: [
          {
            key: 'visit',
            automatic: true,
            targetMinutes: 480,
            targetOverridable: false,
            reminders: [80],
            departments: [{ id: repairs.id }],
            defaultDepartment: { id: repairs.id },
            defaultAssignee: { id: worker.id },
            workflow: { key: 'standard', version: 1 },
          },
          { key: 'approval', workflow: { key: 'approval' } },
        ],
      },
    });
  });

  test('that do not exist are null, retired ones are there by name', async () => {
    const { data } = await api.gql(
      worker,
      '{ none: caseType(key: "x") { key } gone: caseType(key: "gone") { retired } }',
    );
    expect(data).toEqual({ none: null, gone: { retired: true } });
  });

  test.each(['{ caseTypes { key } }', '{ caseType(key: "x") { key } }', '{ taskType(key: "x") { key } }'])(
    '%s is for whoever signed in',
    async (query) => {
      expect((await api.gql(null, query)).status).toBe(401);
      expect((await api.gql(worker, query)).status).toBe(200);
    },
  );
});

test('a task type words new tasks with what the case says (F48)', async () => {
  const query = `query T($caseId: ID) { taskType(key: "visit") {
    title: defaultTitle(caseId: $caseId) description: defaultDescription(caseId: $caseId) } }`;
  expect((await api.gql(worker, query, { caseId })).data).toEqual({
    taskType: { title: 'Visit Calle Mayor 1 for Maria Ruiz', description: 'See BOILER-1.' },
  });
  for (const missing of [null, api.runtime.newId(), 'nonsense']) {
    const { data } = await api.gql(worker, query, { caseId: missing });
    expect(data).toEqual({ taskType: { title: 'Visit for', description: 'See.' } });
  }
});

describe('rules', () => {
  const query = `query T($input: TryRulesInput!) { tryRules(input: $input) { rule label applies task sentence } }`;
  const asked = (variables: unknown, content: unknown = boiler) => ({ input: { content, variables } });

  test('are tried on a sample case, also before they are published', async () => {
    const { data } = await api.gql(manager, query, asked({ gas: true, address: 'Calle Mayor 1' }));
    expect(data).toEqual({
      tryRules: [
        {
          rule: 'visit',
          label: 'Visit',
          applies: true,
          task: 'Visit Calle Mayor 1 for Sample client',
          sentence: 'Always, when the case is raised.',
        },
        {
          rule: 'gas',
          label: 'Gas',
          applies: true,
          task: 'Gas at Calle Mayor 1',
          sentence: 'Gas is yes, when the case is raised.',
        },
      ],
    });
    const without = await api.gql(manager, query, asked({}));
    expect(without.data).toMatchObject({
      tryRules: [{ applies: true }, { applies: false, sentence: 'Not so: Gas is yes. “gas” has no value.' }],
    });
  });

  test('of what is no case type are refused in words', async () => {
    const { errors } = await api.gql(manager, query, asked({}, { label: 'x' }));
    expect(errors).toMatchObject([{ message: 'content.numberPrefix: This is missing.' }]);
  });

  test('are tried by administrators and case managers', async () => {
    expect((await api.gql(null, query, asked({}))).status).toBe(401);
    expect((await api.gql(worker, query, asked({}))).status).toBe(403);
  });
});
