import { expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { boilerType, caseWith } from '../../../testing/caseMocks.ts';
import { CaseListPage } from './CaseListPage.tsx';

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
  const head = screen.getByRole('columnheader', { name: 'Title' });
  await user.click(within(head).getByRole('button'));
  expect(address()).toBe('/cases?s=title');
  expect(head).toHaveAttribute('aria-sort', 'ascending');
  await user.click(within(head).getByRole('button'));
  expect(address()).toBe('/cases?s=-title');
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

test('J and K go from row to row', async () => {
  const { user } = openList();
  await screen.findByRole('link', { name: /No heating/u });
  await user.keyboard('j');
  expect(screen.getByRole('link', { name: /No heating/u })).toHaveFocus();
  await user.keyboard('j');
  expect(screen.getByRole('link', { name: /Leak/u })).toHaveFocus();
  await user.keyboard('k');
  expect(screen.getByRole('link', { name: /No heating/u })).toHaveFocus();
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
