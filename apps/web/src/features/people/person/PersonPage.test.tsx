import { expect, jest, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { PersonPage } from './PersonPage.tsx';

const ana = {
  id: 'P1',
  name: 'Ana Ruiz',
  email: 'ana@example.test',
  kind: 'STAFF',
  active: true,
  role: 'CASEWORKER',
  version: 3,
  timeZone: 'Europe/Madrid',
  manager: null,
  substitute: null,
  reports: [],
  standsInFor: [{ id: 'P2', name: 'Sam Okafor' }],
  departments: [{ id: 'D1', name: 'Housing' }],
  absence: null,
  absences: [
    {
      id: 'A1',
      fromOn: '2025-12-01',
      untilOn: '2025-12-05',
      forwarding: 'AUTOMATIC',
      note: null,
      delegate: { id: 'P2', name: 'Sam Okafor' },
    },
  ],
};
const roles = [
  { key: 'CASEWORKER', label: 'Caseworker', builtIn: true },
  { key: 'CASE_MANAGER', label: 'Case manager', builtIn: true },
];
const viewer = { id: 'P9', permissions: ['PEOPLE_WRITE', 'PEOPLE_VIEW_AS'] };

function openPage(mocks: Mocks = {}, person: object | null = ana) {
  const onViewing = jest.fn();
  const people = () => connectionOf([{ id: 'P2', name: 'Sam Okafor', kind: 'STAFF', active: true }]);
  const { Query = {}, ...rest } = mocks;
  const page = renderWithApollo(<PersonPage personId="P1" onViewing={onViewing} />, {
    mocks: { ...rest, Query: { person, roles, viewer, people, ...Query } },
  });
  return { ...page, onViewing };
}

test('a person shows where they stand, when they are away, and whom they stand in for', async () => {
  const { container } = openPage();
  expect(await screen.findByRole('heading', { level: 1, name: 'Ana Ruiz' })).toBeVisible();
  expect(screen.getByText('1 Dec to 5 Dec')).toBeVisible();
  expect(screen.getByText('Sam Okafor gets new work')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Sam Okafor' })).toHaveAttribute('href', '/admin/people/P2');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a change is sent with the version that was seen, and a refusal stands at its field', async () => {
  const { api, user } = openPage({
    Mutation: {
      updatePerson: () => ({
        person: ana,
        userErrors: [
          { code: 'BEYOND_OWN_RIGHTS', field: 'role', message: 'That allows more than you may do.' },
        ],
      }),
    },
  });
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Enter a name.')).toBeVisible();
  await user.type(name, 'Ana Díaz');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('That allows more than you may do.')).toBeVisible();
  expect(api.lastVariables('UpdatePerson')).toMatchObject({
    input: { personId: 'P1', expectedVersion: 3, name: 'Ana Díaz' },
  });
});

test('deactivating says what somebody holds and asks who takes it over', async () => {
  const { api, user } = openPage({
    Query: { handOverPreview: { words: ['12 open tasks', '1 open case'] } },
    Mutation: { deactivatePerson: () => ({ person: { ...ana, active: false }, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Deactivate' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText(/holds 12 open tasks and 1 open case/u)).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Deactivate' }));
  expect(within(dialog).getByText('Choose who takes over.')).toBeVisible();
  await user.click(within(dialog).getByRole('textbox', { name: 'Takes over' }));
  await user.click(await screen.findByRole('option', { name: /Sam Okafor/u }));
  await user.click(within(dialog).getByRole('button', { name: 'Deactivate' }));
  await waitFor(() =>
    expect(api.lastVariables('DeactivatePerson')).toMatchObject({
      input: { personId: 'P1', expectedVersion: 3, handOver: { personId: 'P2' } },
    }),
  );
  expect(await screen.findByRole('button', { name: 'Reactivate' })).toBeVisible();
});

test('days away are noted with who stands in', async () => {
  const { api, user } = openPage({
    Mutation: { saveAbsence: () => ({ person: ana, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Note days away' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByText('Choose a day.')).toBeVisible();
  await user.type(within(dialog).getByLabelText('First day away'), '2025-12-20');
  await user.type(within(dialog).getByLabelText('Last day away'), '2025-12-24');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(api.lastVariables('SaveAbsence')).toMatchObject({
      input: { personId: 'P1', fromOn: '2025-12-20', untilOn: '2025-12-24', forwarding: 'HINT' },
    }),
  );
});

test('looking as somebody starts everything anew', async () => {
  const { user, onViewing } = openPage({
    Mutation: { startViewingAs: () => ({ person: { id: 'P1' }, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'View as Ana Ruiz' }));
  await waitFor(() => expect(onViewing).toHaveBeenCalled());
});

test('nobody looks as themselves or ends their own access', async () => {
  openPage({ Query: { viewer: { ...viewer, id: 'P1' } } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Ana Ruiz' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Deactivate' })).toBeNull();
  expect(screen.queryByRole('button', { name: /View as/u })).toBeNull();
});

test('an address of nobody says so', async () => {
  openPage({}, null);
  expect(await screen.findByText('There is nobody here.')).toBeVisible();
});
