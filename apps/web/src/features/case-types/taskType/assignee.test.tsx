import { connectionOf, renderWithApollo } from '@docket/testing/apollo';
import { expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { AdminPage } from '../admin/AdminPage.tsx';

const zoe = { id: 'P200', name: 'Zoe Young', departments: [{ id: 'D1', name: 'Housing' }] };
const visit = {
  kind: 'TASK_TYPE',
  key: 'visit',
  version: 2,
  state: 'PUBLISHED',
  revision: 1,
  label: 'Site visit',
  retired: false,
  content: { label: 'Site visit', assignment: { assigneeId: 'P7' } },
  author: null,
  findings: [],
};

test('who gets the tasks of a type is found among all staff by typing', async () => {
  const { user, api } = renderWithApollo(
    <Routes>
      <Route path="/admin/:page/:definitionKey" element={<AdminPage />} />
    </Routes>,
    {
      at: '/admin/task-types/visit',
      mocks: {
        Query: {
          viewer: { permissions: ['CONFIGURATION_READ', 'CONFIGURATION_WRITE'] },
          definition: visit,
          definitionVersions: [visit],
          people: connectionOf([zoe]),
          node: { __typename: 'Person', id: 'P7', name: 'Grace Whitfield' },
        },
      },
    },
  );
  await user.click(await screen.findByRole('tab', { name: /Assignment/u }));
  const field = screen.getByRole('textbox', { name: /^Assigned to/u });
  await waitFor(() => expect(field).toHaveValue('Grace Whitfield'));
  await user.clear(field);
  await user.type(field, 'zoe');
  await waitFor(() => expect(api.lastVariables('TypeAssignees')).toEqual({ search: 'zoe' }));
  await user.click(await screen.findByRole('option', { name: /Zoe Young/u }));
  expect(field).toHaveValue('Zoe Young');
  expect(screen.getByText('Not saved yet')).toBeVisible();
});
