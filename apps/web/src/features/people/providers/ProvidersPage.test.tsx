import { expect, test } from '@jest/globals';
import { accessibilityProblems, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { ProvidersPage } from './ProvidersPage.tsx';

const own = {
  id: 'O1',
  name: 'Larkfield',
  own: true,
  active: true,
  version: 1,
  peopleCount: 13,
  departments: [],
};
const partner = {
  id: 'O2',
  name: 'Brightfix',
  own: false,
  active: true,
  version: 5,
  peopleCount: 2,
  departments: [{ id: 'D7', name: 'Heating engineers' }],
};

function openPage(permissions: readonly string[], mocks: Mocks = {}) {
  const { Query = {}, ...rest } = mocks;
  return renderWithApollo(<ProvidersPage />, {
    mocks: { ...rest, Query: { providers: [own, partner], viewer: { id: 'P9', permissions }, ...Query } },
  });
}

test('each provider says its departments, its people and whether it is the own one', async () => {
  const { container } = openPage(['PROVIDERS_READ']);
  const row = (await screen.findByRole('rowheader', { name: 'Brightfix' })).closest('tr');
  expect(row).toHaveTextContent('Heating engineers');
  expect(row).toHaveTextContent('Partner');
  expect(screen.getByText('Your organisation')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Add provider' })).toBeNull();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('work with a partner is ended with the version that was seen', async () => {
  const { api, user } = openPage(['PROVIDERS_READ', 'PROVIDERS_WRITE'], {
    Mutation: { updateProvider: () => ({ provider: { ...partner, active: false }, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Change Brightfix' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('checkbox', { name: 'Tasks can be given to it' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(api.lastVariables('UpdateProvider')).toMatchObject({
      input: { providerId: 'O2', expectedVersion: 5, name: 'Brightfix', active: false },
    }),
  );
});

test('a name that is taken stands at its field', async () => {
  const message = 'There is a provider of that name already.';
  const { user } = openPage(['PROVIDERS_READ', 'PROVIDERS_WRITE'], {
    Mutation: {
      createProvider: () => ({
        provider: null,
        userErrors: [{ code: 'INVALID_INPUT', field: 'name', message }],
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Add provider' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByText('Enter a name.')).toBeVisible();
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Brightfix');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findByText(message)).toBeVisible();
});
