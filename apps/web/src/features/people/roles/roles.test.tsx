import { expect, test } from '@jest/globals';
import { accessibilityProblems, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { RolePage } from './RolePage.tsx';
import { RolesPage } from './RolesPage.tsx';

const caseworker = {
  key: 'CASEWORKER',
  label: 'Caseworker',
  summary: '',
  permissions: ['TASKS_READ', 'TASKS_WRITE'],
  builtIn: true,
  revision: 1,
  peopleCount: 12,
};
const auditor = {
  key: 'auditor',
  label: 'Auditor',
  summary: 'Looks and changes nothing.',
  permissions: ['TASKS_READ'],
  builtIn: false,
  revision: 4,
  peopleCount: 1,
};
const viewer = { id: 'P9', permissions: ['ROLES_WRITE', 'TASKS_READ', 'TASKS_WRITE', 'CASES_READ'] };

function open(page: React.ReactElement, mocks: Mocks = {}, at = '/admin/roles') {
  const { Query = {}, ...rest } = mocks;
  const roleImpact = { people: 1, sentences: ['1 person gains: read cases.'] };
  return renderWithApollo(page, {
    mocks: { ...rest, Query: { roles: [caseworker, auditor], viewer, roleImpact, ...Query } },
    at,
  });
}

test('the matrix says for each permission who has it', async () => {
  const { container } = open(<RolesPage />);
  const row = (await screen.findByRole('rowheader', { name: 'Create, change and move tasks' })).closest('tr');
  const cells = within(row ?? container).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent)).toEqual(['can', 'cannot']);
  expect(screen.getByRole('columnheader', { name: /Caseworker/u })).toHaveTextContent('12 people');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a built-in role is shown and can only be copied', async () => {
  open(<RolePage roleKey="CASEWORKER" />);
  expect(await screen.findByText('This role comes with Docket and cannot be changed.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save role' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Copy this role' })).toHaveAttribute(
    'href',
    '/admin/roles/new?from=CASEWORKER',
  );
});

test('ticking a box tells what saving means, and nobody ticks what they do not have', async () => {
  const { api, user, container } = open(<RolePage roleKey="auditor" />, {
    Mutation: { updateRole: () => ({ role: auditor, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Read cases' }));
  expect(await screen.findByText('1 person gains: read cases.')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: /See every task and case/u })).toBeDisabled();
  await user.click(screen.getByRole('button', { name: 'Save role' }));
  await waitFor(() =>
    expect(api.lastVariables('UpdateRole')).toMatchObject({
      input: { key: 'auditor', expectedRevision: 4, permissions: ['TASKS_READ', 'CASES_READ'] },
    }),
  );
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a copy begins with what the other role allows', async () => {
  const { api, user } = open(
    <RolePage roleKey="new" />,
    { Mutation: { createRole: () => ({ role: auditor, userErrors: [] }) } },
    '/admin/roles/new?from=CASEWORKER',
  );
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Copy of Caseworker');
  await user.click(screen.getByRole('button', { name: 'Make role' }));
  await waitFor(() =>
    expect(api.lastVariables('CreateRole')).toMatchObject({
      input: { label: 'Copy of Caseworker', permissions: ['TASKS_READ', 'TASKS_WRITE'] },
    }),
  );
});

test('a role somebody still has says who has it', async () => {
  const message = '1 person has the role Auditor, active or not.';
  const { user } = open(<RolePage roleKey="auditor" />, {
    Mutation: { deleteRole: () => ({ role: null, userErrors: [{ code: 'IN_USE', field: 'key', message }] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Delete role' }));
  expect(await screen.findByText(message)).toBeVisible();
});
