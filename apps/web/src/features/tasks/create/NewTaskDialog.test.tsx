import { afterEach, expect, jest, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor } from '@testing-library/react';
import { NewTaskDialog } from './NewTaskDialog.tsx';

const legal = { id: 'D2', name: 'Legal', queueCount: 3 };
const sam = { id: 'Person-2', name: 'Sam Okafor', active: true, departments: [legal] };
const maria = { id: 'C1', name: 'Maria Lopez' };
const supportStaff = [
  { id: 'P2', name: 'Ana Ruiz' },
  { id: 'P3', name: 'Leo Marchetti' },
];
const flat = { id: 'F1', number: 'LOP-3', title: 'Damp', client: maria };

afterEach(() => localStorage.clear());

async function openDialog(mocks: Mocks = {}, clientCode: string | null = null) {
  const onClose = jest.fn();
  const query = {
    departments: [legal],
    people: connectionOf([sam]),
    clients: connectionOf([maria]),
    client: ({ accountCode }: { readonly accountCode: string }) =>
      accountCode === 'LOPEZ' ? { ...maria, supportStaff } : null,
    cases: connectionOf([flat]),
  };
  const rendered = renderWithApollo(<NewTaskDialog clientCode={clientCode} onClose={onClose} />, {
    mocks: { ...mocks, Query: query },
  });
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus());
  return { ...rendered, onClose };
}

const created: Mocks = { Mutation: { createTask: () => ({ task: { number: 'TASK-77' }, userErrors: [] }) } };

test('a title and a day are all it takes, and the result is told', async () => {
  const { api, user, onClose } = await openDialog(created);
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Ring the plumber');
  await user.click(screen.getByRole('button', { name: 'In a week' }));
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(api.lastVariables('CreateTask')).toEqual({
    input: {
      title: 'Ring the plumber',
      dueOn: '2025-11-21',
      priority: 'NORMAL',
      idempotencyKey: expect.stringMatching(/^[\da-f-]{36}$/u),
    },
  });
  expect(screen.getAllByText('TASK-77 created')).not.toHaveLength(0);
});

test('a new task can be told to mail less', async () => {
  const { api, user } = await openDialog(created);
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Quiet');
  await user.click(screen.getByRole('button', { name: 'Today' }));
  await user.click(screen.getByRole('button', { name: /More/u }));
  await user.click(screen.getByText('everything'));
  await user.click(screen.getByRole('checkbox', { name: 'Watchers, when it is done' }));
  await user.click(screen.getByRole('checkbox', { name: 'Watchers, when it changes' }));
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  await waitFor(() =>
    expect(api.lastVariables('CreateTask')).toMatchObject({
      input: { mails: ['ASSIGNEES_CHANGED', 'ASSIGNEES_COMPLETED'] },
    }),
  );
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const { api, user } = await openDialog(created);
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  expect(screen.getByText('Enter a title.')).toBeVisible();
  expect(screen.getByText('Choose the day it is due.')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus());
  expect(api.lastVariables('CreateTask')).toBeUndefined();
});

test('a task that nobody is responsible for is allowed and said', async () => {
  const { api, user } = await openDialog(created);
  expect(screen.getByText(/Nobody is responsible yet/u)).toBeVisible();
  await user.click(screen.getByRole('textbox', { name: 'Department' }));
  await user.click(await screen.findByRole('option', { name: /Legal/u }));
  expect(screen.getByText(/waits in the queue of Legal/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Assign to me' }));
  expect(screen.queryByText(/waits in the queue/u)).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Mine');
  await user.click(screen.getByRole('button', { name: 'Today' }));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(api.lastVariables('CreateTask')).toMatchObject({ input: { assigneeId: 'Person-1' } }),
  );
});

test('from the page of a client it is for them, and with whoever looks after them', async () => {
  const { api, user } = await openDialog(created, 'LOPEZ');
  expect(screen.getByRole('textbox', { name: 'Client' })).toHaveValue('Maria Lopez');
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Ring her');
  await user.click(screen.getByRole('button', { name: 'Today' }));
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  await waitFor(() =>
    expect(api.lastVariables('CreateTask')).toMatchObject({
      input: { title: 'Ring her', clientId: 'C1', assigneeId: 'P2', coAssigneeIds: ['P3'] },
    }),
  );
});

test('a case brings its client along', async () => {
  const { api, user } = await openDialog(created);
  await user.click(screen.getByRole('textbox', { name: 'Case' }));
  await user.click(await screen.findByRole('option', { name: 'LOP-3 Damp' }));
  expect(screen.getByRole('textbox', { name: 'Client' })).toHaveValue('Maria Lopez');
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Survey');
  await user.click(screen.getByRole('button', { name: 'Tomorrow' }));
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  await waitFor(() =>
    expect(api.lastVariables('CreateTask')).toMatchObject({ input: { caseId: 'F1', clientId: 'C1' } }),
  );
});

test('what the server refuses lands on its field and keeps what was typed', async () => {
  const error = { code: 'INVALID_INPUT', field: 'startOn', message: 'This day is a holiday.' };
  const { user, onClose } = await openDialog({
    Mutation: { createTask: () => ({ task: null, userErrors: [error] }) },
  });
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Kept');
  await user.click(screen.getByRole('button', { name: 'Today' }));
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  expect(await screen.findByText('This day is a holiday.')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Kept');
  expect(onClose).not.toHaveBeenCalled();
});

test('without a connection the task is not created, and trying again cannot create it twice', async () => {
  const { api, user, onClose } = await openDialog(created);
  api.fail('CreateTask');
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Twice');
  await user.click(screen.getByRole('button', { name: 'Today' }));
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  expect(await screen.findByText(/You are offline\. The task is not created/u)).toBeVisible();
  api.recover('CreateTask');
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const keys = api.sent
    .filter(({ name }) => name === 'CreateTask')
    .map(({ variables }) => JSON.stringify(variables));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('Create another keeps department and client and empties the rest', async () => {
  const { user, onClose } = await openDialog(created);
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'First');
  await user.click(screen.getByRole('button', { name: 'Today' }));
  await user.click(screen.getByRole('textbox', { name: 'Client' }));
  await user.click(await screen.findByRole('option', { name: 'Maria Lopez' }));
  await user.click(screen.getByRole('checkbox', { name: 'Create another' }));
  await user.click(screen.getByRole('button', { name: 'Create task' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue(''));
  expect(screen.getByRole('textbox', { name: 'Client' })).toHaveValue('Maria Lopez');
  expect(onClose).not.toHaveBeenCalled();
});

test('Escape closes and keeps a draft; opening again brings it back', async () => {
  const first = await openDialog();
  await first.user.type(screen.getByRole('textbox', { name: 'Title' }), 'Half a thought');
  await first.user.keyboard('{Escape}');
  expect(first.onClose).toHaveBeenCalled();
  first.unmount();
  const { user } = await openDialog();
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('Half a thought');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveValue('');
});

test('the dialog has no barriers that a machine can find', async () => {
  const { baseElement, user } = await openDialog();
  await user.click(screen.getByRole('button', { name: 'More' }));
  expect(await accessibilityProblems(baseElement)).toEqual([]);
});
