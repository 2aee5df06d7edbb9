import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { connectionOf, renderWithApollo } from '@docket/testing/apollo';
import { act, fireEvent, waitFor } from '@testing-library/react';
import { TaskActionsProvider } from '../actions/TaskActionsProvider.tsx';
import { ownViews } from './ownViews.ts';
import { focusRow } from '../../../shared/list/rows/rowIds.ts';
import { TaskList } from './TaskList.tsx';
import type { ListedTask } from './useTaskList.ts';

const ana = { id: 'Person-1', name: 'Ana Ruiz', kind: 'STAFF', active: true };
const sam = { id: 'Person-2', name: 'Sam Okafor', kind: 'STAFF', active: true };
const screenHeight = 600;

function task(number: number, more: object = {}) {
  return {
    id: `T${number}`,
    number: `TASK-${number}`,
    title: `Task number ${number}`,
    status: 'NEW',
    dueOn: '2025-11-14',
    assignee: ana,
    creator: sam,
    department: null,
    client: null,
    case: null,
    lastMove: null,
    version: 1,
    ...more,
  };
}

// A box has a height here too, so that what is near the screen can be told from what is not.
beforeEach(() => {
  Object.defineProperty(Element.prototype, 'clientHeight', {
    configurable: true,
    get: () => screenHeight,
  });
});
const paper = window.matchMedia;
const realHeight = Object.getOwnPropertyDescriptor(Element.prototype, 'clientHeight') ?? {};
afterEach(() => {
  Object.defineProperty(Element.prototype, 'clientHeight', realHeight);
  window.matchMedia = paper;
});

function openList(count: number, more = false) {
  const drawn = new Map<string, number>();
  const countDrawing = ({ id }: ListedTask) => {
    drawn.set(id, (drawn.get(id) ?? 0) + 1);
    return null;
  };
  const rows = Array.from({ length: count }, (_, index) => task(index + 1));
  // The first rows come at once, whatever was asked for; with `more` there are as many again.
  const tasks = ({ after }: { after: string | null | undefined }) =>
    after === null || after === undefined
      ? connectionOf(rows, { totalCount: count, hasNextPage: more, endCursor: 'first' })
      : connectionOf([task(count + 1)], { totalCount: count + 1 });
  const rendered = renderWithApollo(
    <TaskActionsProvider>
      <TaskList view={ownViews.PENDING} empty={null} renderExtra={countDrawing} />
    </TaskActionsProvider>,
    {
      at: `/tasks/pending?n=${count}`,
      mocks: {
        Query: { tasks, task: ({ id }: { id: string }) => rows.find((row) => row.id === id) ?? null },
      },
    },
  );
  const table = () => document.querySelector('table') ?? document.body;
  return { ...rendered, drawn, table };
}

// By id: to look for roles takes seconds in a page this long.
const link = (number: number) => document.getElementById(`row-T${number}`);
const rowsThere = () => document.querySelectorAll('[data-row]').length;
const there = (number: number) => waitFor(() => expect(link(number)).not.toBeNull());

test('a step with J draws the row that is left and the row that is reached, and no other', async () => {
  const { user, drawn } = openList(20);
  await there(20);
  await user.keyboard('jj');
  await waitFor(() => expect(link(2)).toHaveFocus());
  drawn.clear();
  await user.keyboard('j');
  await waitFor(() => expect(link(3)).toHaveFocus());
  expect([...drawn.keys()].toSorted()).toEqual(['T2', 'T3']);
});

test('what somebody else changes draws its own row again, and no other', async () => {
  const { api, drawn } = openList(20);
  await there(20);
  drawn.clear();
  const changed = task(7, { title: 'Renamed', version: 2 });
  await act(() => api.push('myTasksChanged', { taskId: 'T7', actor: sam, task: changed }));
  await waitFor(() => expect(link(7)).toHaveTextContent('Renamed'));
  expect([...drawn.keys()]).toEqual(['T7']);
});

test('up to 200 lines all rows are there for search in the page', async () => {
  const { table } = openList(199);
  await there(199);
  expect(rowsThere()).toBe(199);
  expect(table()).not.toHaveAttribute('aria-rowcount');
});

test('of a longer list the rows near the screen are drawn, each with its position', async () => {
  const { table } = openList(300);
  await waitFor(() => expect(table()).toHaveAttribute('aria-rowcount', '302'));
  expect(rowsThere()).toBeLessThan(60);
  // The names of the columns and the head of the group come before.
  expect(link(3)?.closest('tr')).toHaveAttribute('aria-rowindex', '5');
});

test('scrolling brings the rows further down, and the row in focus stays', async () => {
  const { table, user } = openList(300);
  await waitFor(() => expect(table()).toHaveAttribute('aria-rowcount', '302'));
  await user.keyboard('j');
  const scroller = table().parentElement ?? document.body;
  scroller.scrollTop = 200 * 36;
  fireEvent.scroll(scroller);
  await there(205);
  expect(link(1)).toHaveFocus();
  expect(link(60)).toBeNull();
});

test('a row in focus far away keeps the focus when its surroundings are drawn', async () => {
  openList(300);
  await there(1);
  act(() => focusRow('T250'));
  await waitFor(() => expect(link(250)).toHaveFocus());
  const scroller = document.querySelector('table')?.parentElement ?? document.body;
  scroller.scrollTop = 245 * 36;
  fireEvent.scroll(scroller);
  await there(240);
  expect(link(250)).toHaveFocus();
});

test('near the end of what is loaded the next rows come by themselves, and the focus stays', async () => {
  const { api, table, user } = openList(300, true);
  await there(1);
  expect(table()).toHaveAttribute('aria-rowcount', '-1');
  await user.keyboard('j');
  expect(api.lastVariables('TaskList')).not.toHaveProperty('after');
  const scroller = table().parentElement ?? document.body;
  scroller.scrollTop = 290 * 36;
  fireEvent.scroll(scroller);
  await waitFor(() => expect(api.lastVariables('TaskList')).toMatchObject({ after: 'first', first: 100 }));
  await waitFor(() => expect(table()).toHaveAttribute('aria-rowcount', '303'));
  expect(link(1)).toHaveFocus();
});

test('on paper a long list is there whole', async () => {
  window.matchMedia = (query) => Object.assign(paper.call(window, query), { matches: query === 'print' });
  openList(250);
  await there(250);
  expect(rowsThere()).toBe(250);
});
