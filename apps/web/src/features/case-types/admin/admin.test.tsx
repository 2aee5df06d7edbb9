import { standardWorkflow } from '@docket/domain';
import { accessibilityProblems, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { AdminPage } from './AdminPage.tsx';

const everything = { permissions: ['CONFIGURATION_READ', 'CONFIGURATION_WRITE'] };
const meter = {
  kind: 'CATEGORY',
  key: 'meter',
  version: 2,
  state: 'PUBLISHED',
  revision: 1,
  label: 'Meter reading',
  retired: false,
  content: { label: 'Meter reading', order: 3, retired: false },
  author: { id: 'P1', name: 'Ana Ruiz' },
  findings: [],
};
const meterDraft = {
  ...meter,
  version: 3,
  state: 'DRAFT',
  revision: 4,
  label: 'Meter readings',
  content: { label: 'Meter readings', order: 3, retired: false },
  author: { id: 'P2', name: 'Ben Okafor' },
};
const old = { ...meter, key: 'fax', label: 'Fax', retired: true, author: null };

function open(at: string, mocks: Mocks = {}) {
  return renderWithApollo(
    <Routes>
      <Route path="/admin/:page" element={<AdminPage />} />
      <Route path="/admin/:page/:definitionKey" element={<AdminPage />} />
    </Routes>,
    { at, mocks: { ...mocks, Query: { viewer: everything, ...mocks['Query'] } } },
  );
}

test('the list tells name, state, version and who changed it, and finds by words', async () => {
  const { user, container } = open('/admin/categories', {
    Query: { definitions: [meter, meterDraft, old] },
  });
  const row = (await screen.findByRole('rowheader', { name: 'Meter readings' })).closest('tr');
  expect(row).toHaveTextContent('Draft');
  expect(row).toHaveTextContent('Version 2 in force');
  expect(row).toHaveTextContent('Ben Okafor');
  expect(screen.queryByText('Fax')).toBeNull();
  await user.click(screen.getByLabelText('Show retired'));
  expect(screen.getByRole('rowheader', { name: 'Fax' }).closest('tr')).toHaveTextContent('Retired');
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.type(screen.getByLabelText('Search by name'), 'boiler');
  expect(screen.getByText('Nothing is called like that.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
  expect(screen.getByRole('rowheader', { name: 'Meter readings' })).toBeVisible();
});

test('a new one asks for its name, makes its key and opens as a draft', async () => {
  const { api, user, address } = open('/admin/categories', {
    Query: { definitions: [meter] },
    Mutation: { saveDefinition: () => ({ definition: meterDraft, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'New category' }));
  await user.click(screen.getByRole('button', { name: 'Create draft' }));
  expect(screen.getByText('Enter a name.')).toBeVisible();
  await user.type(screen.getByLabelText('Name'), 'Meter');
  await user.click(screen.getByRole('button', { name: 'Create draft' }));
  await waitFor(() => expect(address()).toBe('/admin/categories/meter-2'));
  expect(api.lastVariables('SaveDefinition')).toMatchObject({
    input: { kind: 'CATEGORY', key: 'meter-2', content: { label: 'Meter' }, expectedRevision: null },
  });
});

test('a change is saved as a draft, checked, and published', async () => {
  const { api, user, container } = open('/admin/categories/meter', {
    Query: { definition: meter, definitionVersions: [meter] },
    Mutation: {
      saveDefinition: () => ({ definition: meterDraft, userErrors: [] }),
      publishDefinition: () => ({ definition: { ...meterDraft, state: 'PUBLISHED' }, userErrors: [] }),
    },
  });
  await user.type(await screen.findByLabelText('Name'), 's');
  expect(screen.getByText('Not saved yet')).toBeVisible();
  api.change({ Query: { definition: meterDraft, definitionVersions: [meterDraft, meter] } });
  await user.click(screen.getByRole('button', { name: 'Check impact' }));
  const impact = await screen.findByRole('region', { name: 'What publishing does' });
  expect(api.lastVariables('SaveDefinition')).toMatchObject({
    input: { key: 'meter', content: { label: 'Meter readings', order: 3 }, expectedRevision: null },
  });
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(within(impact).getByRole('button', { name: 'Publish' }));
  expect(await screen.findAllByText('“Meter readings” published as version 3')).not.toHaveLength(0);
  expect(api.lastVariables('PublishDefinition')).toMatchObject({ input: { expectedRevision: 4 } });
});

test('what runs by a workflow stays, or moves with a place for whatever lost its own', async () => {
  const { label, initial, statuses, actions } = standardWorkflow;
  const draft = { ...meterDraft, kind: 'WORKFLOW', content: { label, initial, statuses, actions }, label };
  const move = {
    from: { key: 'WAITING', label: 'Waiting' },
    count: 7,
    choices: [
      { key: 'IN_PROGRESS', label: 'In progress' },
      { key: 'NEW', label: 'New' },
    ],
  };
  const { api, user, container } = open('/admin/workflows/meter', {
    Query: {
      definition: draft,
      definitionVersions: [draft],
      definitionImpact: { sentences: ['42 open tasks keep version 2.'], cases: 0, tasks: 42, moves: [move] },
    },
    Mutation: { publishDefinition: () => ({ definition: draft, userErrors: [] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Check impact' }));
  expect(await screen.findByText('42 open tasks keep version 2.')).toBeVisible();
  await user.click(screen.getByLabelText('They move to the new version'));
  const place = screen.getByRole('combobox', { name: /7 stand in “Waiting”, which is gone/u });
  expect(place).toHaveValue('In progress');
  await user.click(place);
  await user.click(await screen.findByRole('option', { name: 'New' }));
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Publish' }));
  await waitFor(() =>
    expect(api.lastVariables('PublishDefinition')).toMatchObject({
      input: { applyToRunning: true, places: { WAITING: 'NEW' } },
    }),
  );
});

test('what is wrong stands beside its field and in the way of publishing', async () => {
  const findings = [{ path: 'label', message: 'Enter something.' }];
  const { user } = open('/admin/categories/meter', {
    Query: { definition: { ...meterDraft, findings }, definitionVersions: [meterDraft, meter] },
  });
  expect(await screen.findByLabelText('Name')).toHaveAccessibleDescription(/Enter something\./u);
  await user.click(screen.getByRole('button', { name: 'Check impact' }));
  expect(await screen.findByText('One thing has to be put right before it can be published')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
});

test('somebody else saving meanwhile is explained, and nothing is lost', async () => {
  const { api, user } = open('/admin/categories/meter', {
    Query: { definition: meterDraft, definitionVersions: [meterDraft, meter] },
    Mutation: {
      saveDefinition: () => ({
        definition: null,
        userErrors: [{ code: 'CONFLICT', field: null, message: 'Somebody was faster.', remedy: null }],
      }),
    },
  });
  const name = await screen.findByLabelText('Name');
  await user.type(name, ' mine');
  api.change({ Query: { definition: { ...meterDraft, revision: 5 } } });
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  expect(await screen.findByText('Ben Okafor saved this draft while you were changing it.')).toBeVisible();
  expect(name).toHaveValue('Meter readings mine');
  api.change({ Mutation: { saveDefinition: () => ({ definition: meterDraft, userErrors: [] }) } });
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  await user.click(screen.getByRole('button', { name: 'Save draft' }));
  await waitFor(() =>
    expect(api.lastVariables('SaveDefinition')).toMatchObject({ input: { expectedRevision: 5 } }),
  );
});

test('leaving with unsaved changes asks, and they are there again later', async () => {
  const { user, address } = open('/admin/categories/meter', {
    Query: { definition: meter, definitionVersions: [meter], definitions: [meter] },
  });
  await user.type(await screen.findByLabelText('Name'), ' kept');
  await user.click(screen.getByRole('link', { name: 'Workflows' }));
  await user.click(await screen.findByRole('button', { name: 'Stay' }));
  expect(address()).toBe('/admin/categories/meter');
  await user.click(screen.getByRole('link', { name: 'Workflows' }));
  await user.click(await screen.findByRole('button', { name: 'Leave' }));
  await waitFor(() => expect(address()).toBe('/admin/workflows'));
  await user.click(screen.getByRole('link', { name: 'Categories' }));
  expect(await screen.findByText('Unsaved changes on this device')).toBeVisible();
  await user.click(screen.getByRole('link', { name: /Meter reading/u }));
  expect(await screen.findByLabelText('Name')).toHaveValue('Meter reading kept');
  expect(screen.getByText('Draft restored')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.getByLabelText('Name')).toHaveValue('Meter reading');
});

test('an earlier version is taken up again, a draft thrown away after a question', async () => {
  const first = { ...meter, version: 1 };
  const { api, user } = open('/admin/categories/meter', {
    Query: { definition: meterDraft, definitionVersions: [meterDraft, meter, first] },
    Mutation: {
      restoreDefinition: () => ({ definition: meterDraft, userErrors: [] }),
      discardDefinition: () => ({ definition: meter, userErrors: [] }),
    },
  });
  await user.click(await screen.findByText('History (3)'));
  await user.click(screen.getByRole('button', { name: 'Restore version 1' }));
  await waitFor(() =>
    expect(api.lastVariables('RestoreDefinition')).toMatchObject({ input: { version: 1 } }),
  );
  await user.click(screen.getByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Throw the draft away' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Version 2 stays in force as it is.');
  await user.click(within(dialog).getByRole('button', { name: 'Throw the draft away' }));
  await waitFor(() =>
    expect(api.lastVariables('DiscardDefinition')).toMatchObject({ input: { expectedRevision: 4 } }),
  );
});

test('whoever may only look can change nothing; whoever may not is told whom to ask', async () => {
  const page = open('/admin/categories/meter', {
    Query: {
      viewer: { permissions: ['CONFIGURATION_READ'] },
      definition: meter,
      definitionVersions: [meter],
    },
  });
  expect(
    await screen.findByText('You can look at everything here. An administrator changes it.'),
  ).toBeVisible();
  expect(await screen.findByLabelText('Name')).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
  page.unmount();
  open('/admin/categories', { Query: { viewer: { permissions: [] } } });
  expect(await screen.findByText('You may not see the configuration.')).toBeVisible();
});

test('a failed load offers to try again, an unknown one leads back', async () => {
  const page = open('/admin/categories/none', { Query: { definition: null } });
  expect(await screen.findByText('This is not there.')).toBeVisible();
  page.unmount();
  const failing = renderWithApollo(
    <Routes>
      <Route path="/admin/:page" element={<AdminPage />} />
    </Routes>,
    {
      at: '/admin/categories',
      mocks: { Query: { viewer: everything, definitions: [meter] } },
      prepare: (api) => api.fail('Definitions'),
    },
  );
  expect(await screen.findByText('This could not be loaded.')).toBeVisible();
  failing.api.recover('Definitions');
  await failing.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('rowheader', { name: 'Meter reading' })).toBeVisible();
});
