import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { connectionOf } from '@docket/testing/apollo';
import { act, screen, within } from '@testing-library/react';
import { openTask } from '../../testing/openTask.tsx';
import { ana, entry, maria, sam, taskWith } from '../../testing/taskMocks.ts';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const items = async () =>
  within(await screen.findByRole('list', { name: 'Activity' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

test('notes carry the lock and their word, messages the client', async () => {
  const timeline = connectionOf([
    entry('A3', 'NOTED', { note: { id: 'N1', body: 'The pump is worn' } }),
    entry('A2', 'COMMENTED', { audience: 'CLIENT', comment: { id: 'C1', body: 'We come on Thursday' } }),
  ]);
  openTask({ task: taskWith({ readers: { staffCount: 6, clientContacts: [maria] }, timeline }) });
  await screen.findByText('The pump is worn');
  expect(await items()).toEqual([
    expect.stringContaining('wrote an internal noteInternal'),
    expect.stringContaining('wrote to MariaClient'),
  ]);
});

test('the kinds narrow what is asked for', async () => {
  const { user, api } = openTask();
  await user.click(await screen.findByRole('button', { name: 'Changes' }));
  await screen.findByRole('list', { name: 'Activity' });
  expect(api.lastVariables('TaskTimeline')).toMatchObject({ kinds: ['MOVES', 'CHANGES'] });
});

test('older entries come when they are asked for, and stay when new ones come', async () => {
  const pages = new Map([
    [undefined, connectionOf([entry('A2', 'DOING')], { totalCount: 2, hasNextPage: true, endCursor: 'c2' })],
    ['c2', connectionOf([entry('A1', 'CREATED')], { totalCount: 2 })],
  ]);
  const timeline = ({ after }: { after?: string }) => pages.get(after ?? undefined);
  const { user, api } = openTask({ task: taskWith({ timeline }) });
  await user.click(await screen.findByRole('button', { name: 'Show 1 older' }));
  expect(await screen.findByText('created this task')).toBeVisible();
  expect(screen.queryByRole('button', { name: /older/u })).toBeNull();

  const newest = connectionOf([entry('A3', 'COMPLETE'), entry('A2', 'DOING')], {
    totalCount: 3,
    hasNextPage: true,
  });
  api.change({ Query: { task: taskWith({ timeline: newest, version: 4 }) } });
  const task = { id: 'T1', version: 4 };
  await act(() => api.push('taskChanged', { taskId: 'T1', verb: 'COMPLETE', actor: sam, task }));
  expect(await screen.findByText('completed this')).toBeVisible();
  expect(await items()).toHaveLength(3);
});

test('an entry that can be taken back has its own Undo', async () => {
  const timeline = connectionOf([entry('A2', 'FORWARD', { actor: ana, toAssignee: sam, undoable: true })]);
  const { user, api } = openTask({
    task: taskWith({ timeline }),
    mutation: { undoTaskAction: { task: taskWith({ version: 4 }), userErrors: [] } },
  });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent(
    'Taken back: Ana Ruiz forwarded',
  );
  expect(api.lastVariables('UndoTaskMove')).toMatchObject({ input: { activityId: 'A2' } });
});
