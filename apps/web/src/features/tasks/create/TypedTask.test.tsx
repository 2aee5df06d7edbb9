import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { accessibilityProblems, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { boilerType, caseWith } from '../../../testing/caseMocks.ts';
import { housing, legal } from '../../../testing/taskMocks.ts';
import { NewTaskDialog } from './NewTaskDialog.tsx';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const asks = { title: true, description: true, priority: false, caseFiles: true, caseDetails: true };
const visit = {
  key: 'visit',
  label: 'Site visit',
  summary: 'Go and look.',
  version: 1,
  form: { type: 'object', properties: { when: { type: 'string', title: 'When' } }, required: ['when'] },
  automatic: false,
  departments: [housing],
  defaultDepartment: housing,
  defaultAssignee: null,
  asks,
  mails: ['ASSIGNEES_CHANGED', 'ASSIGNEES_COMPLETED'],
  targetMinutes: 480,
  targetOverridable: true,
  defaultTitle: 'Visit 4 Mill Lane',
  defaultDescription: 'Take the meter along.',
};
const files = [{ id: 'A1', fileName: 'plan.pdf', audience: 'INTERNAL' }];

function openDialog(type: object = visit, mutation: Mocks[string] = {}) {
  const onClose = jest.fn();
  const query = {
    case: caseWith({ attachments: files }),
    taskType: type,
    departments: [housing, legal],
    caseTypes: [boilerType],
  };
  const rendered = renderWithApollo(<NewTaskDialog caseNumber="BOILER-12" onClose={onClose} />, {
    mocks: { Query: query, Mutation: mutation },
  });
  return { ...rendered, onClose };
}

const choose = async (user: ReturnType<typeof openDialog>['user'], name: RegExp) =>
  user.click(await screen.findByRole('button', { name }));
const next = () => screen.getByRole('button', { name: 'Continue' });

test('type, assignment, details, target: begun with what the type says, sent with what was said', async () => {
  const { user, api, baseElement, onClose } = openDialog(visit, {
    createTask: { task: { id: 'T9', number: 'BOILER-12-3', title: 'Visit' }, userErrors: [] },
  });
  await choose(user, /Site visit/u);
  expect(await screen.findByRole('textbox', { name: 'Department' })).toHaveValue('Housing');
  expect(await accessibilityProblems(baseElement)).toEqual([]);
  await user.click(next());
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Visit 4 Mill Lane');
  await user.click(next());
  expect(screen.getByText('Fill this in.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: /When/u }), 'Friday');
  await user.click(screen.getByRole('checkbox', { name: 'plan.pdf' }));
  await user.click(next());
  expect(screen.getByRole('radio', { name: '8 h of working time, as the type says' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'Another target' }));
  await user.type(screen.getByRole('textbox', { name: 'Hours of working time' }), '1.5');
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(api.lastVariables('CreateTask')).toEqual({
    input: {
      typeKey: 'visit',
      title: 'Visit 4 Mill Lane',
      description: 'Take the meter along.',
      caseId: 'F1',
      clientId: 'C1',
      departmentId: 'D1',
      form: { when: 'Friday' },
      caseAttachmentIds: ['A1'],
      targetMinutes: 90,
      idempotencyKey: expect.stringMatching(/-/u),
    },
  });
});

test('what the type decides by itself is skipped', async () => {
  const nothing = { title: false, description: false, priority: false, caseFiles: false, caseDetails: false };
  const { user, api } = openDialog(
    { ...visit, automatic: true, asks: nothing, form: null, targetOverridable: false },
    { createTask: { task: { id: 'T9', number: 'BOILER-12-3', title: 'Visit' }, userErrors: [] } },
  );
  await choose(user, /Site visit/u);
  expect(await screen.findByText('This type fills in everything else by itself.')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Steps' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  await waitFor(() => expect(api.lastVariables('CreateTask')).toBeDefined());
  expect(api.lastVariables('CreateTask')?.['input']).not.toHaveProperty('departmentId');
});

test('only the steps that the type leaves open are shown', async () => {
  const { user } = openDialog({ ...visit, automatic: true, targetOverridable: false });
  await choose(user, /Site visit/u);
  expect(await screen.findByRole('textbox', { name: 'Title' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Create task' })).toBeVisible();
});

test('what the server refuses leads back to the step of its field', async () => {
  const error = {
    code: 'INVALID_INPUT',
    field: 'departmentId',
    message: 'Legal does not do visits.',
    remedy: null,
  };
  const { user } = openDialog(visit, { createTask: { task: null, userErrors: [error] } });
  await choose(user, /Site visit/u);
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  await user.type(screen.getByRole('textbox', { name: /When/u }), 'Friday');
  await user.click(next());
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  expect(await screen.findByRole('textbox', { name: 'Department' })).toBeVisible();
  expect(screen.getAllByText('Legal does not do visits.').length).toBeGreaterThan(0);
});

test('a task of no type begins with the case and its client', async () => {
  const { user } = openDialog();
  await choose(user, /A task of no type/u);
  expect(await screen.findByRole('textbox', { name: 'Case' })).toHaveValue('BOILER-12 No heating');
  expect(screen.getByRole('textbox', { name: 'Client' })).toHaveValue('Maria Lopez');
});

test('from anywhere else a type is a field, and may be left alone', async () => {
  const { user } = renderWithApollo(<NewTaskDialog onClose={jest.fn()} />, {
    mocks: { Query: { taskType: visit, departments: [housing], caseTypes: [boilerType] } },
  });
  const field = await screen.findByRole('combobox', { name: 'Type' });
  expect(
    within(field)
      .getAllByRole('option')
      .map((each) => each.textContent),
  ).toEqual(['No type', 'Site visit', 'Follow-up call']);
  await user.selectOptions(field, 'Site visit');
  expect(await screen.findByText('Type: Site visit')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Case' })).toBeVisible();
});

test('every step of a typed task takes the focus', async () => {
  const { user } = openDialog();
  await choose(user, /Site visit/u);
  expect(await screen.findByRole('textbox', { name: 'Department' })).toHaveFocus();
  await user.click(next());
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();
});

test('the mails of the type are the first choice, and another one is sent', async () => {
  const { user, api, baseElement } = openDialog(
    { ...visit, form: null, targetOverridable: false },
    { createTask: { task: { id: 'T9', number: 'BOILER-12-3', title: 'Visit' }, userErrors: [] } },
  );
  await choose(user, /Site visit/u);
  await user.click(await screen.findByRole('button', { name: 'Continue' }));
  await user.click(screen.getByText('2 of 4'));
  expect(screen.getByLabelText('Watchers, when it is done')).not.toBeChecked();
  expect(await accessibilityProblems(baseElement)).toEqual([]);
  await user.click(screen.getByLabelText('Watchers, when it is done'));
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  await waitFor(() =>
    expect(api.lastVariables('CreateTask')).toMatchObject({
      input: { mails: ['ASSIGNEES_CHANGED', 'ASSIGNEES_COMPLETED', 'WATCHERS_COMPLETED'] },
    }),
  );
});
