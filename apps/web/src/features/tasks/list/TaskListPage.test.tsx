import { expect, test } from '@jest/globals';
import { connectionOf, type Mocks, renderWithApollo, type RenderOptions } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes, useNavigate } from 'react-router-dom';
import { TaskActionsProvider } from '../actions/TaskActionsProvider.tsx';
import { TaskListPage } from './TaskListPage.tsx';

const ana = { id: 'Person-1', name: 'Ana Ruiz' };
const sam = { id: 'Person-2', name: 'Sam Okafor' };

function task(number: number, more: object = {}) {
  return {
    id: `T${number}`,
    number: `TASK-${number}`,
    title: `Task number ${number}`,
    statusLabel: 'New',
    dueOn: '2025-11-14',
    assignee: ana,
    creator: sam,
    ...more,
  };
}

function pending(rows: readonly object[], more: object = {}): Mocks {
  return { Query: { tasks: connectionOf(rows, more), taskCounts: { pending: rows.length, queue: 6 } } };
}

function PageOfTask() {
  const navigate = useNavigate();
  return (
    <>
      <p>The page of a task</p>
      <button type="button" onClick={() => void navigate(-1)}>
        Back
      </button>
    </>
  );
}

function openList(mocks: Mocks, options: RenderOptions = {}) {
  return renderWithApollo(
    <TaskActionsProvider>
      <Routes>
        <Route path="/tasks/pending" element={<TaskListPage tab="PENDING" />} />
        <Route path="/tasks/created" element={<TaskListPage tab="CREATED" />} />
        <Route path="/tasks/:number" element={<PageOfTask />} />
      </Routes>
    </TaskActionsProvider>,
    { mocks, at: '/tasks/pending', ...options },
  );
}

const rowNames = () =>
  screen.getAllByRole('rowheader').flatMap((header) =>
    within(header)
      .queryAllByRole('link')
      .map((link) => link.textContent),
  );

test('tasks stand in their urgency groups, the late ones first and said in words', async () => {
  openList(pending([task(3, { dueOn: '2025-11-01' }), task(1, { dueOn: '2025-11-12' }), task(2)]));
  const late = await screen.findByRole('button', { name: /Critically overdue 1/u });
  expect(late).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('button', { name: /^Overdue 1/u })).toBeVisible();
  expect(screen.getByRole('button', { name: /Due today 1/u })).toBeVisible();
  expect(rowNames()).toEqual(['Task number 3', 'Task number 1', 'Task number 2']);
  expect(
    screen.getByRole('link', { name: 'TASK-3 Task number 3, New, due Sat 1 Nov, Overdue 13 days' }),
  ).toHaveAttribute('href', '/tasks/TASK-3');
});

test('a folded group hides its rows and stays folded', async () => {
  const { user } = openList(pending([task(1), task(2, { dueOn: '2025-12-24' })]));
  await user.click(await screen.findByRole('button', { name: /Later 1/u }));
  expect(rowNames()).toEqual(['Task number 1']);
});

test('while the first answer is awaited nothing flickers for a second, then the wait is said', async () => {
  openList(pending([]), { prepare: (api) => api.hold('TaskList') });
  expect(screen.queryByText('Loading tasks')).toBeNull();
  expect(await screen.findByText('Loading tasks', {}, { timeout: 2_500 })).toBeInTheDocument();
});

test('an empty list says so and leads to the queues', async () => {
  openList(pending([]));
  expect(await screen.findByText('Nothing is waiting for you.')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Take one from a queue (6 waiting)' })).toHaveAttribute(
    'href',
    '/queues',
  );
});

test('a list that cannot be loaded offers to try again', async () => {
  const { api, user } = openList(pending([task(1)]), { prepare: (each) => each.fail('TaskList') });
  expect(await screen.findByText('The list could not be loaded.')).toBeVisible();
  api.recover('TaskList');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: /TASK-1 / })).toBeVisible();
});

test('a refresh that fails keeps the rows and says from when they are', async () => {
  const { api, user } = openList(pending([task(1)]));
  await screen.findByRole('link', { name: /TASK-1 / });
  api.fail('TaskList');
  await user.keyboard('{Shift>}[Period]{/Shift}');
  expect(await screen.findByText('Couldn’t refresh. Showing the list from 10:00.')).toBeVisible();
  expect(rowNames()).toEqual(['Task number 1']);
});

test('a filter narrows the request and stands in the address', async () => {
  const { api, user, address } = openList(pending([task(1)]));
  await user.click(await screen.findByRole('button', { name: 'Status' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Reopened' }));
  await waitFor(() =>
    expect(api.lastVariables('TaskList')).toMatchObject({ tab: 'PENDING', filter: { status: ['REOPENED'] } }),
  );
  expect(decodeURIComponent(address())).toBe('/tasks/pending?f=status:REOPENED');
});

test('when nothing matches, one press clears the filters', async () => {
  const tasks = ({ filter }: { filter: { priority?: readonly string[] } }) =>
    connectionOf(filter.priority === undefined ? [task(1)] : []);
  const { user, address } = openList({ Query: { tasks } }, { at: '/tasks/pending?f=priority:URGENT' });
  expect(await screen.findByText('No tasks match these filters.')).toBeVisible();
  await user.click(screen.getAllByRole('button', { name: 'Clear all' })[0] ?? document.body);
  expect(await screen.findByRole('link', { name: /TASK-1 / })).toBeVisible();
  expect(address()).toBe('/tasks/pending');
});

test('a header sorts, says so, and turns around', async () => {
  const { api, user } = openList(pending([task(1)]));
  await user.click(await screen.findByRole('button', { name: 'Title' }));
  expect(await screen.findByRole('columnheader', { name: /Title/u })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await user.click(await screen.findByRole('button', { name: 'Title' }));
  await waitFor(() =>
    expect(api.lastVariables('TaskList')).toMatchObject({
      orderBy: [
        { field: 'TITLE', direction: 'DESC' },
        { field: 'DUE', direction: 'ASC' },
      ],
    }),
  );
});

test('finished tasks are asked for by a toggle that anybody can see', async () => {
  const { api, user } = openList(pending([task(1)]));
  const toggle = await screen.findByRole('checkbox', { name: 'Include completed' });
  expect(toggle).not.toBeChecked();
  await user.click(toggle);
  await waitFor(() =>
    expect(api.lastVariables('TaskList')).toMatchObject({ filter: { includeCompleted: true } }),
  );
});

test('the next rows come on request, and the focus goes to the first of them', async () => {
  const tasks = ({ after }: { after: string | null | undefined }) =>
    after === undefined || after === null
      ? connectionOf([task(1)], { totalCount: 2, hasNextPage: true, endCursor: 'one' })
      : connectionOf([task(2)], { totalCount: 2 });
  const { api, user, address } = openList({ Query: { tasks } });
  await user.click(await screen.findByRole('button', { name: 'Load 50 more' }));
  const second = await screen.findByRole('link', { name: /TASK-2 / });
  expect(api.lastVariables('TaskList')).toMatchObject({ after: 'one', first: 50 });
  await waitFor(() => expect(second).toHaveFocus());
  await waitFor(() => expect(address()).toBe('/tasks/pending?n=51'));
  expect(screen.queryByRole('button', { name: 'Load 50 more' })).toBeNull();
});

test('J and K move between rows, and one Tab stop is enough for the list', async () => {
  const { user } = openList(pending([task(1), task(2), task(3)]));
  const first = await screen.findByRole('link', { name: /TASK-1 / });
  await user.keyboard('j');
  expect(first).toHaveFocus();
  await user.keyboard('jj');
  expect(screen.getByRole('link', { name: /TASK-3 / })).toHaveFocus();
  await user.keyboard('k');
  expect(screen.getByRole('link', { name: /TASK-2 / })).toHaveFocus();
  const reachable = screen
    .getAllByRole('rowheader')
    .flatMap((header) => within(header).queryAllByRole('link'));
  expect(reachable.filter((link) => link.tabIndex === 0)).toHaveLength(1);
});

test('Space shows the task beside the list and the address says which', async () => {
  const { user, address } = openList(pending([task(1), task(2)]));
  await screen.findByRole('link', { name: /TASK-1 / });
  await user.keyboard('j ');
  expect(address()).toBe('/tasks/pending?peek=TASK-1');
  await user.keyboard('j');
  await waitFor(() => expect(address()).toBe('/tasks/pending?peek=TASK-2'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(address()).toBe('/tasks/pending'));
});

test('Created by me follows what was asked for: with whom it is and what happened last', async () => {
  const lastMove = { id: 'A1', verb: 'FORWARD', at: '2025-11-14T08:00:00Z', actor: ana, toAssignee: sam };
  openList(pending([task(1, { creator: ana, assignee: sam, lastMove })]), { at: '/tasks/created' });
  expect(await screen.findByRole('columnheader', { name: /With/u })).toBeVisible();
  expect(screen.getByRole('columnheader', { name: /Last move/u })).toHaveAttribute('aria-sort', 'descending');
  expect(screen.getByText(/Forwarded to Sam Okafor/u)).toHaveTextContent('Forwarded to Sam Okafor 2 hr ago');
  expect(screen.getByRole('checkbox', { name: 'Include completed' })).toBeChecked();
});

test('a reason on a row narrows the list to it', async () => {
  const { user, address } = openList(pending([task(1, { reasons: ['WATCHING', 'CREATOR'] })]), {
    at: '/tasks/pending?cols=number,title,why',
  });
  await user.click(await screen.findByRole('button', { name: 'Watching' }));
  await waitFor(() => expect(decodeURIComponent(address())).toContain('f=reason:WATCHING'));
});

test('Back finds the focus on the row that was opened', async () => {
  const { user } = openList(pending([task(1), task(2)]));
  await screen.findByRole('link', { name: /TASK-1 / });
  await user.keyboard('jj{Enter}');
  expect(await screen.findByText('The page of a task')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await waitFor(() => expect(screen.getByRole('link', { name: /TASK-2 / })).toHaveFocus());
});
