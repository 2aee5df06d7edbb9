import { expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor } from '@testing-library/react';
import { PeoplePage } from './PeoplePage.tsx';

const ana = {
  id: 'P1',
  name: 'Ana Ruiz',
  email: 'ana@example.test',
  active: true,
  role: 'CASEWORKER',
  roleDetails: { key: 'CASEWORKER', label: 'Caseworker' },
  absence: { id: 'A1', untilOn: '2025-11-28' },
  departments: [{ id: 'D1', name: 'Housing' }],
};
const roles = [
  { key: 'CASEWORKER', label: 'Caseworker', builtIn: true },
  { key: 'CLIENT', label: 'Client', builtIn: true },
];

test('each person says their role, where they work and until when they are away', async () => {
  const { container } = renderWithApollo(<PeoplePage />, {
    mocks: { Query: { people: () => connectionOf([ana]), roles } },
  });
  const row = (await screen.findByRole('link', { name: 'Ana Ruiz' })).closest('tr');
  expect(row).toHaveTextContent('ana@example.test');
  expect(row).toHaveTextContent('Caseworker');
  expect(row).toHaveTextContent('Housing');
  expect(row).toHaveTextContent('Away until 28 Nov');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('words, role and people who left narrow what the server is asked for', async () => {
  const { api, user } = renderWithApollo(<PeoplePage />, {
    mocks: { Query: { people: () => connectionOf([ana]), roles } },
  });
  await user.type(await screen.findByRole('searchbox'), 'ana');
  await user.click(screen.getByRole('checkbox', { name: 'Include people who left' }));
  await waitFor(() =>
    expect(api.lastVariables('PeopleList')).toMatchObject({ search: 'ana', role: null, inactiveToo: true }),
  );
});

test('a failed load offers to try again', async () => {
  const { api, user } = renderWithApollo(<PeoplePage />, {
    mocks: { Query: { people: () => connectionOf([ana]), roles } },
    prepare: (each) => each.fail('PeopleList'),
  });
  expect(await screen.findByText('The people could not be loaded.')).toBeVisible();
  api.recover('PeopleList');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Ana Ruiz' })).toBeVisible();
});
