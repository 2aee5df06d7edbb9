import { expect, test } from '@jest/globals';
import { connectionOf, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { TaskActionsProvider } from '../actions/TaskActionsProvider.tsx';
import { QueuePage } from './QueuePage.tsx';

const ana = { id: 'Person-1', name: 'Ana Ruiz' };
const sam = { id: 'Person-2', name: 'Sam Okafor' };
const housing = { id: 'D1', name: 'Housing', queueCount: 2, viewerIsMember: true };
const legal = { id: 'D2', name: 'Legal', queueCount: 1, viewerIsManager: true };
const foreign = { id: 'D3', name: 'Repairs', queueCount: 9 };

const waiting = (number: number, more: object = {}) => ({
  id: `T${number}`,
  number: `TASK-${number}`,
  title: `Waiting ${number}`,
  version: 1,
  department: housing,
  claim: { available: true },
  ...more,
});

function openQueues(mocks: Mocks = {}, at = '/queues') {
  const rows = [waiting(1), waiting(2)];
  const find = ({ id }: { id: string }) => rows.find((row) => row.id === id) ?? null;
  const query = { departments: [housing, legal, foreign], tasks: connectionOf(rows), task: find };
  return renderWithApollo(
    <TaskActionsProvider>
      <Routes>
        <Route path="/queues" element={<QueuePage />} />
        <Route path="/queues/:departmentId" element={<QueuePage />} />
      </Routes>
    </TaskActionsProvider>,
    { at, mocks: { ...mocks, Query: { ...query, ...mocks['Query'] } } },
  );
}

test('the queues of one’s own departments are asked for, unassigned work only', async () => {
  const { api } = openQueues();
  await screen.findByRole('link', { name: /TASK-1 / });
  expect(api.lastVariables('TaskList')).toMatchObject({
    tab: 'ALL',
    filter: { unassigned: true, departmentIds: ['D1', 'D2'] },
    orderBy: [
      { field: 'DUE', direction: 'ASC' },
      { field: 'PRIORITY', direction: 'DESC' },
    ],
  });
  expect(screen.queryByText('Repairs')).toBeNull();
});

test('one queue has an address of its own', async () => {
  const { api } = openQueues({}, '/queues/D2');
  expect(await screen.findByRole('heading', { name: 'Queue of Legal' })).toBeInTheDocument();
  await waitFor(() =>
    expect(api.lastVariables('TaskList')).toMatchObject({ filter: { departmentIds: ['D2'] } }),
  );
});

test('claiming takes a task and tells so', async () => {
  const claimed = waiting(1, { version: 2, assignee: ana, claim: { available: false } });
  const claimTask = () => ({ task: claimed, activity: { id: 'A1', undoable: true }, userErrors: [] });
  const { api, user } = openQueues({ Mutation: { claimTask } });
  await user.click(await screen.findByRole('button', { name: 'Claim TASK-1' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Claim TASK-1' })).toBeNull());
  expect(api.lastVariables('ClaimTask')).toMatchObject({ input: { taskId: 'T1', expectedVersion: 1 } });
});

test('whoever claims second reads who was first, and the focus goes to the next row', async () => {
  const taken = waiting(1, { version: 2, assignee: sam, claim: { available: false } });
  const claimTask = () => ({
    task: null,
    conflict: { actor: sam, verb: 'CLAIMED', at: '2025-11-14T09:59:56Z', fields: [] },
    userErrors: [{ code: 'CONFLICT', message: 'Somebody was first.' }],
  });
  const { api, user } = openQueues({ Mutation: { claimTask } });
  const button = await screen.findByRole('button', { name: 'Claim TASK-1' });
  await user.hover(button);
  await waitFor(() => expect(api.lastVariables('ActionableTaskOf')).toBeDefined());
  api.change({ Query: { task: taken } });
  await user.click(button);
  expect(await screen.findByText('Sam Okafor claimed this')).toBeVisible();
  await waitFor(() => expect(screen.getByRole('link', { name: /TASK-2 / })).toHaveFocus());
});

test('somebody without a department is told how to get one', async () => {
  openQueues({ Query: { departments: [foreign] } });
  expect(await screen.findByText('You belong to no department.')).toBeVisible();
});
