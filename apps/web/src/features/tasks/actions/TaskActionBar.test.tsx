import { useQuery } from '@apollo/client/react';
import { expect, test } from '@jest/globals';
import { accessibilityProblems, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, within } from '@testing-library/react';
import { parse, print } from 'graphql';
import { ActionableTaskFragmentDoc } from '#gql';
import { TaskActionBar } from './TaskActionBar.tsx';
import { TaskActionsProvider } from './TaskActionsProvider.tsx';
import { useTaskKeys } from './useTaskKeys.ts';

const query = parse(
  `query BarTask { task(number: "TASK-42") { ...ActionableTask } } ${print(ActionableTaskFragmentDoc)}`,
);

function Bar() {
  useQuery(query);
  useTaskKeys('T1');
  return (
    <>
      <input aria-label="Somewhere else" />
      <TaskActionBar taskId="T1" />
    </>
  );
}

const ana = { id: 'Person-1', name: 'Ana Ruiz', kind: 'STAFF' };
const sam = { id: 'Person-2', name: 'Sam Okafor', kind: 'STAFF' };
const legal = { id: 'D2', name: 'Legal', queueCount: 3 };

function option(action: string, label: string, more: object = {}) {
  return {
    action,
    label,
    available: true,
    refusal: null,
    comment: 'OPTIONAL',
    assigns: 'UNCHANGED',
    ...more,
  };
}

const offered = [
  option('DOING', 'Doing', { toStatus: 'IN_PROGRESS', comment: 'NONE' }),
  option('FORWARD', 'Forward', { assigns: 'DEPARTMENT' }),
  option('REPLY', 'Reply', { assigns: 'CREATOR', toStatus: 'NEW', destination: sam }),
  option('CANCEL', 'Cancel task', { comment: 'REQUIRED', toStatus: 'CANCELLED' }),
];

function taskWith(more: object = {}) {
  return {
    id: 'T1',
    number: 'TASK-42',
    title: 'Inspect boiler',
    status: 'NEW',
    version: 3,
    dueOn: '2025-11-20',
    assignee: ana,
    creator: sam,
    department: { id: 'D1', name: 'Housing' },
    actions: offered,
    editableFields: ['DUE_ON'],
    ...more,
  };
}

function renderBar(task = taskWith(), mutations: Mocks[string] = {}) {
  const people = {
    nodes: [{ ...sam, active: true, departments: [legal], openTaskCount: 4 }],
  };
  return renderWithApollo(
    <TaskActionsProvider>
      <Bar />
    </TaskActionsProvider>,
    { mocks: { Query: { task, departments: [legal], people }, Mutation: mutations } },
  );
}

const done = (more: object) => ({ task: { ...taskWith(), ...more }, activity: { id: 'A9', undoable: true } });

test('what is possible stands as buttons with the consequence, and nothing else does', async () => {
  const { container } = renderBar();
  const bar = await screen.findByRole('toolbar', { name: 'Actions for TASK-42' });
  const names = within(bar)
    .getAllByRole('button')
    .map((button) => button.textContent);
  expect(names).toEqual(['Doing', 'Forward', 'Reply', 'Cancel task', '']);
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('Doing happens at once and can be taken back with Z', async () => {
  const { user, api } = renderBar(taskWith(), {
    doing: done({ status: 'IN_PROGRESS', version: 4 }),
    undoTaskAction: done({ version: 5 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Doing' }));
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent('TASK-42 started');
  expect(api.lastVariables('StartTask')).toMatchObject({ input: { taskId: 'T1', expectedVersion: 3 } });
  await user.keyboard('z');
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
    'Taken back: TASK-42 started',
  );
  expect(api.lastVariables('UndoTaskMove')).toMatchObject({ input: { activityId: 'A9' } });
});

test('keys do the same as buttons, and nothing inside a text box', async () => {
  const { user, api } = renderBar(taskWith(), { doing: done({ status: 'IN_PROGRESS' }) });
  await screen.findByRole('button', { name: 'Doing' });
  await user.type(screen.getByLabelText('Somewhere else'), 'd');
  expect(api.lastVariables('StartTask')).toBeUndefined();
  await user.click(document.body);
  await user.keyboard('d');
  expect(await screen.findByText('TASK-42 started', { selector: 'section span' })).toBeVisible();
});

test('Cancel with an empty comment says what is missing at the field and puts the focus there', async () => {
  const { user, api } = renderBar();
  await user.click(await screen.findByRole('button', { name: 'Cancel task' }));
  const dialog = await screen.findByRole('dialog', { name: 'Cancel TASK-42 Inspect boiler?' });
  expect(within(dialog).getByRole('button', { name: 'Keep task' })).toBeVisible();
  const submit = within(dialog).getByRole('button', { name: 'Cancel task' });
  expect(submit).toBeEnabled();
  await user.click(submit);
  const comment = within(dialog).getByRole('textbox', { name: 'Why are you cancelling this task?' });
  expect(comment).toHaveFocus();
  expect(comment).toHaveAccessibleDescription('Enter why you are cancelling this task');
  expect(api.lastVariables('CancelTask')).toBeUndefined();
});

test('Forward asks for the department first and names the person on its button', async () => {
  const moved = { assignee: sam, department: legal };
  const { user, api } = renderBar(taskWith(), { forward: done(moved) });
  await user.click(await screen.findByRole('button', { name: 'Forward' }));
  await user.click(await screen.findByRole('textbox', { name: 'Department' }));
  await user.click(await screen.findByRole('option', { name: /Legal/ }));
  await user.click(await screen.findByRole('textbox', { name: 'Person (optional)' }));
  await user.click(await screen.findByRole('option', { name: /Sam Okafor/ }));
  await user.type(screen.getByRole('textbox', { name: 'Note to them (optional)' }), 'Lease attached');
  await user.click(screen.getByRole('button', { name: 'Forward to Sam Okafor' }));
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
    'TASK-42 forwarded to Sam Okafor (Legal)',
  );
  expect(api.lastVariables('ForwardTask')).toMatchObject({
    input: { departmentId: 'D2', personId: 'Person-2', comment: 'Lease attached', keepWatching: true },
  });
});

test('what only this task’s workflow has stands first, and asks for what that workflow asks for', async () => {
  const actions = [
    option('APPROVE', 'Approve', { toStatus: 'RESOLVED' }),
    option('REJECT', 'Reject', { toStatus: 'RESOLVED', comment: 'REQUIRED' }),
    option('FORWARD', 'Forward', { assigns: 'DEPARTMENT' }),
  ];
  const result = done({ status: 'RESOLVED', statusLabel: 'Decided', version: 4 });
  const { user, api } = renderBar(taskWith({ actions }), { performTaskAction: result });
  const bar = within(await screen.findByRole('toolbar', { name: 'Actions for TASK-42' }));
  const names = bar.getAllByRole('button').map((button) => button.textContent);
  expect(names.slice(0, 3)).toEqual(['Approve', 'Reject', 'Forward']);
  await user.click(bar.getByRole('button', { name: 'Reject' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Reject: TASK-42 Inspect boiler' }));
  await user.click(dialog.getByRole('button', { name: 'Reject' }));
  expect(dialog.getByText('Enter a comment for Reject')).toBeVisible();
  await user.type(dialog.getByRole('textbox', { name: 'Comment' }), 'Too dear');
  await user.click(dialog.getByRole('button', { name: 'Reject' }));
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent('TASK-42: Reject');
  expect(api.lastVariables('PerformOwnAction')).toMatchObject({
    input: { taskId: 'T1', expectedVersion: 3, action: 'REJECT', comment: 'Too dear' },
  });
});

test('an own action that asks nothing happens at once', async () => {
  const actions = [option('APPROVE', 'Approve', { toStatus: 'RESOLVED' })];
  const { user, api } = renderBar(taskWith({ actions }), { performTaskAction: done({ status: 'RESOLVED' }) });
  await user.click(await screen.findByRole('button', { name: 'Approve' }));
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent('TASK-42: Approve');
  expect(api.lastVariables('PerformOwnAction')).toMatchObject({
    input: { action: 'APPROVE', comment: null },
  });
});
