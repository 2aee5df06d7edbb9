import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { act, screen, waitFor, within } from '@testing-library/react';
import { boilerType, caseWith } from '../../../testing/caseMocks.ts';
import { CaseListPage } from './CaseListPage.tsx';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const viewer = { person: { id: 'Person-1', name: 'Ana Ruiz' }, permissions: ['CASES_READ', 'CASES_WRITE'] };
const late = {
  id: 'S1',
  state: 'BREACHED',
  dueAt: '2025-11-14T08:00:00Z',
  finishedAt: null,
  badge: 'Overdue 2 h',
};
const rows = [
  caseWith({ sla: late }),
  caseWith({ id: 'F2', number: 'BOILER-13', title: 'Leak', owner: null }),
];

function openList(query: Mocks[string] = {}, at = '/cases') {
  return renderWithApollo(<CaseListPage />, {
    at,
    mocks: { Query: { viewer, cases: connectionOf(rows), caseTypes: [boilerType], ...query } },
  });
}

test('a row says what the case is, how much is open, how its clock stands and what comes next', async () => {
  const { container } = openList();
  const row = within(
    (await screen.findByRole('link', { name: 'BOILER-12 No heating, Open' })).closest('tr') ?? container,
  );
  expect(row.getByText('Maria Lopez')).toBeInTheDocument();
  expect(row.getByText('Boiler repair')).toBeInTheDocument();
  expect(row.getByText('Request')).toBeInTheDocument();
  expect(row.getByText('2/2')).toBeInTheDocument();
  expect(row.getByText('Overdue 2 h')).toBeInTheDocument();
  expect(row.getByRole('link', { name: 'Survey the flat' })).toHaveAttribute('href', '/tasks/BOILER-12-1');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('the address is the list: type, owner, words, sort and closed ones', async () => {
  const { api } = openList({}, '/cases?f=type:boiler;owner:me;text:cold&s=due&closed=1');
  await screen.findByRole('link', { name: /No heating/u });
  expect(api.lastVariables('CaseList')).toMatchObject({
    filter: { typeKeys: ['boiler'], ownerIds: ['Person-1'], text: 'cold' },
    orderBy: [
      { field: 'DUE', direction: 'ASC' },
      { field: 'NUMBER', direction: 'ASC' },
    ],
  });
  expect(api.lastVariables('CaseList')?.['filter']).not.toHaveProperty('open');
});

test('a press on a header sorts, a second one the other way', async () => {
  const { user, api, address } = openList();
  await screen.findByRole('link', { name: /No heating/u });
  expect(api.lastVariables('CaseList')).toMatchObject({ filter: { open: true } });
  const head = () => screen.getByRole('columnheader', { name: /Title/u });
  await user.click(within(head()).getByRole('button', { name: 'Title' }));
  expect(decodeURIComponent(address())).toBe('/cases?s=title,-activity');
  expect(head()).toHaveAttribute('aria-sort', 'ascending');
  await user.click(within(head()).getByRole('button', { name: 'Title' }));
  expect(decodeURIComponent(address())).toBe('/cases?s=-title,-activity');
});

test('a filter takes effect at once and stands in the address', async () => {
  const { user, address } = openList();
  await screen.findByRole('link', { name: /No heating/u });
  await user.click(screen.getByRole('button', { name: 'Stage' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Repair' }));
  expect(address()).toBe('/cases?f=stage%3Arepair');
  await user.click(screen.getByRole('button', { name: 'Remove filter: Stage' }));
  expect(address()).toBe('/cases');
});

test('J and K go from row to row, and Enter opens the case', async () => {
  const { user, address } = openList();
  await screen.findByRole('link', { name: /No heating/u });
  await user.keyboard('j');
  expect(screen.getByRole('link', { name: /No heating/u })).toHaveFocus();
  await user.keyboard('j');
  expect(screen.getByRole('link', { name: /Leak/u })).toHaveFocus();
  await user.keyboard('k');
  expect(screen.getByRole('link', { name: /No heating/u })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(address()).toBe('/cases/BOILER-12/overview');
});

const groupNames = () =>
  screen
    .getAllByRole('button', { expanded: true })
    .filter((button) => button.closest('th[scope="rowgroup"]') !== null)
    .map((button) => button.textContent);
const staged = [
  caseWith({ id: 'F1', number: 'BOILER-1', status: 'CLOSED', statusLabel: 'Closed' }),
  caseWith({ id: 'F2', number: 'BOILER-2', stage: 'repair', stageLabel: 'Repair' }),
  caseWith({ id: 'F3', number: 'BOILER-3', stage: null, stageLabel: null, owner: null }),
  caseWith({ id: 'F4', number: 'BOILER-4' }),
];

test('cases stand in their stages as the process goes, closed ones last, and a group folds', async () => {
  const { user } = openList({ cases: connectionOf(staged) });
  await screen.findByRole('link', { name: /BOILER-4/u });
  expect(groupNames()).toEqual(['Request1', 'Repair1', 'No stage1', 'Closed1']);
  await user.click(screen.getByRole('button', { name: 'Repair 1' }));
  expect(screen.queryByRole('link', { name: /BOILER-2/u })).toBeNull();
});

test('the list is grouped by owner from the menu of that column, and the address says so', async () => {
  const { user, address } = openList({ cases: connectionOf(staged) });
  await screen.findByRole('link', { name: /BOILER-4/u });
  await user.click(screen.getByRole('button', { name: 'Column Owner' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Group by this column' }));
  expect(address()).toBe('/cases?g=owner');
  expect(groupNames()).toEqual(['Ana Ruiz3', 'Nobody1']);
});

test('a column that was hidden stays hidden on this device', async () => {
  const first = openList();
  await screen.findByRole('link', { name: /No heating/u });
  await first.user.click(screen.getByRole('button', { name: 'Column Type' }));
  await first.user.click(await screen.findByRole('menuitem', { name: 'Hide' }));
  expect(screen.queryByRole('columnheader', { name: /Type/u })).toBeNull();
  first.unmount();
  openList();
  await screen.findByRole('link', { name: /No heating/u });
  expect(screen.queryByRole('columnheader', { name: /Type/u })).toBeNull();
  expect(screen.getByRole('columnheader', { name: /Owner/u })).toBeVisible();
});

test('while somebody is in the list it only says that it may have changed', async () => {
  const { user, api } = openList();
  await screen.findByRole('link', { name: /No heating/u });
  await user.keyboard('j');
  const task = {
    id: 'T1',
    number: 'BOILER-12-1',
    case: { id: 'F1', number: 'BOILER-12', title: 'No heating' },
  };
  await act(() => api.push('myTasksChanged', { taskId: 'T1', task }));
  const news = await screen.findByRole('button', { name: 'This list may have changed · Show' });
  await user.click(news);
  await waitFor(() => expect(screen.queryByRole('button', { name: /may have changed/u })).toBeNull());
});

test('what others change is found within a minute, and told while somebody is in the list', async () => {
  const everyMinute: (() => void)[] = [];
  const usual = globalThis.setInterval;
  const timers = jest.spyOn(globalThis, 'setInterval').mockImplementation((run, delay) => {
    if (delay === 60_000) everyMinute.push(run);
    return usual(run, delay);
  });
  let lastActivityAt = '2025-11-14T09:00:00Z';
  const { user, api } = openList({ cases: () => connectionOf([caseWith({ lastActivityAt })]) });
  await screen.findByRole('link', { name: /No heating/u });
  await user.keyboard('j');
  const aMinutePasses = () => {
    act(() => {
      for (const run of everyMinute) run();
    });
  };
  aMinutePasses();
  await waitFor(() => expect(api.lastVariables('CaseListMarks')).toBeDefined());
  expect(screen.queryByRole('button', { name: /may have changed/u })).toBeNull();
  lastActivityAt = '2025-11-14T09:59:00Z';
  aMinutePasses();
  expect(await screen.findByRole('button', { name: /may have changed/u })).toBeVisible();
  timers.mockRestore();
});

test('of a long list the rows near the screen are drawn', async () => {
  const many = Array.from({ length: 230 }, (_, index) =>
    caseWith({ id: `M${index}`, number: `BOILER-${index}`, title: `Case ${index}` }),
  );
  openList({ cases: connectionOf(many) }, '/cases?n=230&g=none');
  await waitFor(() => expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '231'));
  expect(document.querySelectorAll('[data-row]').length).toBeLessThan(100);
});

test('nothing that matches, and nothing at all, are said apart', async () => {
  const first = openList({ cases: connectionOf([]) }, '/cases?f=text:nobody');
  expect(await screen.findByText('No cases match these filters.')).toBeVisible();
  first.unmount();
  openList({ cases: connectionOf([]) });
  expect(await screen.findByText('There are no open cases.')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'New case' })).toHaveLength(2);
});

test('a list that cannot be loaded says so and can be tried again', async () => {
  const { user, api } = renderWithApollo(<CaseListPage />, {
    at: '/cases',
    mocks: { Query: { viewer, cases: connectionOf(rows) } },
    prepare: (mock) => mock.fail('CaseList'),
  });
  expect(await screen.findByText('The list could not be loaded.')).toBeVisible();
  api.recover('CaseList');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getByRole('link', { name: /No heating/u })).toBeVisible());
});
