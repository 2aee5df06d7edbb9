import { expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { DepartmentsPage } from './DepartmentsPage.tsx';

const provider = { id: 'O1', name: 'Larkfield', own: true, active: true };
const ana = { id: 'P1', name: 'Ana Ruiz', kind: 'STAFF', active: true };
const housing = {
  id: 'D1',
  name: 'Housing',
  active: true,
  version: 2,
  queueCount: 3,
  provider,
  parent: null,
  groups: [{ id: 'D2' }],
  members: [{ isManager: true, person: ana }],
};
const lettings = {
  ...housing,
  id: 'D2',
  name: 'Lettings',
  queueCount: 0,
  parent: { id: 'D1', name: 'Housing' },
  groups: [],
  members: [],
};
const old = { ...housing, id: 'D3', name: 'Parking', active: false, groups: [] };

function openPage(mocks: Mocks = {}) {
  const people = () => connectionOf([{ id: 'P2', name: 'Sam Okafor', kind: 'STAFF', active: true }]);
  const { Query = {}, ...rest } = mocks;
  return renderWithApollo(<DepartmentsPage />, {
    mocks: {
      ...rest,
      Query: { allDepartments: [housing, lettings, old], providers: [provider], people, ...Query },
    },
  });
}

test('groups stand below their departments, and archived ones only when asked for', async () => {
  const { container, user } = openPage();
  const tree = await screen.findByRole('region', { name: 'Larkfield' });
  expect(tree).toHaveTextContent(/Housing.*Managed by Ana Ruiz · 3 tasks wait.*Lettings.*Nobody manages it/u);
  expect(screen.queryByText('Parking')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Show archived ones' }));
  expect(screen.getByText('Parking')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Restore Parking' })).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a new group begins in its department', async () => {
  const { api, user } = openPage({
    Mutation: { createDepartment: () => ({ department: lettings, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Add group in Housing' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByText('Enter a name.')).toBeVisible();
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Voids');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(api.lastVariables('CreateDepartment')).toMatchObject({ input: { name: 'Voids', parentId: 'D1' } }),
  );
});

test('why a department cannot be archived is said in its place', async () => {
  const message = 'Housing still has 4 open tasks and 1 group.';
  const { user } = openPage({
    Mutation: {
      archiveDepartment: () => ({
        department: housing,
        userErrors: [{ code: 'IN_USE', field: 'departmentId', message }],
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Archive Housing' }));
  expect(await screen.findByText(message)).toBeVisible();
});

test('somebody is added, and a member becomes no manager any more', async () => {
  const { api, user } = openPage({
    Mutation: { addDepartmentMember: () => ({ department: housing, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: '1 person in Housing' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('checkbox', { name: 'Manager: Ana Ruiz' }));
  await waitFor(() =>
    expect(api.lastVariables('AddDepartmentMember')).toMatchObject({
      input: { departmentId: 'D1', personId: 'P1', isManager: false },
    }),
  );
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  expect(within(dialog).getByText('Choose somebody.')).toBeVisible();
  await user.click(within(dialog).getByRole('textbox', { name: 'Add somebody' }));
  await user.click(await screen.findByRole('option', { name: /Sam Okafor/u }));
  await user.click(within(dialog).getByRole('button', { name: 'Add' }));
  await waitFor(() =>
    expect(api.lastVariables('AddDepartmentMember')).toMatchObject({
      input: { departmentId: 'D1', personId: 'P2', isManager: false },
    }),
  );
});
