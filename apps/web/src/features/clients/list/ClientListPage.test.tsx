import { expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { ClientListPage } from './ClientListPage.tsx';

const harbour = {
  id: 'K1',
  name: 'Harbour Homes',
  kind: 'ORGANISATION',
  accountCode: 'HARB',
  openCaseCount: 2,
  openTaskCount: 7,
  supportStaff: [{ id: 'P2', name: 'Ana Ruiz', kind: 'STAFF', active: true }],
};
const lopez = {
  ...harbour,
  id: 'K2',
  name: 'Maria Lopez',
  kind: 'PERSON',
  accountCode: 'LOPEZ',
  supportStaff: [],
};

const found = ({ search }: { readonly search?: string | null }) =>
  connectionOf(
    [harbour, lopez].filter(({ name }) => name.toLowerCase().includes((search ?? '').toLowerCase())),
  );

function openList(at = '/clients') {
  return renderWithApollo(
    <main>
      <ClientListPage />
    </main>,
    { at, mocks: { Query: { clients: found } } },
  );
}

test('a row says kind, code, what is open and who supports the client, and leads to its page', async () => {
  const { container } = openList();
  const link = await screen.findByRole('link', { name: 'Harbour Homes' });
  expect(link).toHaveAttribute('href', '/clients/HARB');
  const row = link.closest('tr') ?? container;
  expect(row).toHaveTextContent(/Organisation.*HARB.*2.*7.*Ana Ruiz/u);
  expect(screen.getByText('2 clients')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('typing narrows the list, and the address keeps the words', async () => {
  const { user, address, api } = openList();
  await screen.findByRole('link', { name: 'Harbour Homes' });
  await user.type(screen.getByRole('searchbox'), 'lopez');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Harbour Homes' })).toBeNull());
  const table = within(screen.getByRole('table', { name: 'Clients' }));
  expect(table.getByRole('link', { name: 'Maria Lopez' })).toBeVisible();
  expect(address()).toBe('/clients?q=lopez');
  expect(api.lastVariables('ClientList')).toMatchObject({ search: 'lopez' });
});

test('words that nobody has can be cleared', async () => {
  const { user } = openList('/clients?q=nobody');
  expect(await screen.findByText(/No client has “nobody”/u)).toBeVisible();
  const [button] = screen.getAllByRole('button', { name: 'Clear the words' }).toReversed();
  if (button !== undefined) await user.click(button);
  expect(await screen.findByRole('link', { name: 'Harbour Homes' })).toBeVisible();
});

test('a failed load offers to try again', async () => {
  const { user, api } = renderWithApollo(<ClientListPage />, {
    at: '/clients',
    mocks: { Query: { clients: found } },
    prepare: (each) => each.fail('ClientList'),
  });
  expect(await screen.findByText('The clients could not be loaded.')).toBeVisible();
  api.recover('ClientList');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'Harbour Homes' })).toBeVisible();
});
