import { accessibilityProblems, type MockFields, renderWithApollo } from '@docket/testing/apollo';
import { expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { AdminPage } from './AdminPage.tsx';

const viewer = { permissions: ['CONFIGURATION_READ', 'CONFIGURATION_WRITE'] };
const hours = { MONDAY: [{ from: '09:00', to: '17:00' }] };
const draft = {
  kind: 'CALENDAR',
  key: 'office',
  version: 2,
  state: 'DRAFT',
  revision: 3,
  label: 'Office',
  retired: false,
  content: { label: 'Office', timeZone: 'Europe/London', week: hours, holidays: [], retired: false },
  author: { id: 'P1', name: 'Ana Ruiz' },
  findings: [],
};
const move = {
  measure: 'RESOLUTION',
  taskId: 'T1',
  caseId: null,
  number: 'TASK-7',
  title: 'Inspect the roof',
  from: '2025-11-14T16:00:00Z',
  to: '2025-11-17T10:00:00Z',
};
const ofCase = { ...move, taskId: null, caseId: 'F1', number: 'BOILER-2', title: 'Cold shower', to: null };
const unmoved = { ...move, taskId: 'T2', number: 'TASK-8', title: 'Ring the tenant', to: move.from };

async function openImpact(impact: MockFields) {
  const opened = renderWithApollo(
    <Routes>
      <Route path="/admin/:page/:definitionKey" element={<AdminPage />} />
    </Routes>,
    {
      at: '/admin/calendars/office',
      mocks: {
        Query: {
          viewer,
          definition: draft,
          definitionVersions: [draft],
          definitionImpact: { sentences: ['They keep it.'], cases: 0, tasks: 0, moves: [], ...impact },
        },
        Mutation: { publishDefinition: () => ({ definition: draft, userErrors: [] }) },
      },
    },
  );
  await opened.user.click(await screen.findByRole('button', { name: 'Check impact' }));
  const region = await screen.findByRole('region', { name: 'What publishing does' });
  return { ...opened, impact: within(region) };
}

test('a calendar tells which due times would move, and moves them by choice', async () => {
  const opened = await openImpact({ clocks: 3, clockMoves: [move, ofCase, unmoved] });
  const { api, user, container, impact } = opened;
  const table = await impact.findByRole('table', { name: '2 due times would move' });
  const [, first, second] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent(
    'TASK-7 Inspect the roofResolutionFri 14 Nov 2025, 16:00Mon 17 Nov 2025, 10:00',
  );
  expect(within(table).getByRole('link', { name: 'Cold shower' })).toHaveAttribute(
    'href',
    '/cases/BOILER-2/overview',
  );
  expect(second).toHaveTextContent('No due time');
  expect(within(table).queryByText('Ring the tenant')).toBeNull();
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(impact.getByRole('radio', { name: 'They count by the new version from their start' }));
  await user.click(impact.getByRole('button', { name: 'Publish' }));
  await waitFor(() =>
    expect(api.lastVariables('PublishDefinition')).toMatchObject({
      input: { kind: 'CALENDAR', applyToRunning: true, places: null },
    }),
  );
});

test('clocks keep their due times unless somebody says otherwise', async () => {
  const { api, user, impact } = await openImpact({ clocks: 80, clockMoves: [move, unmoved] });
  expect(await impact.findByText('Of the 2 due first, 1 would move')).toBeVisible();
  expect(impact.getByRole('radio', { name: 'They keep their version and their due times' })).toBeChecked();
  await user.click(impact.getByRole('button', { name: 'Publish' }));
  await waitFor(() =>
    expect(api.lastVariables('PublishDefinition')).toMatchObject({ input: { applyToRunning: false } }),
  );
});

test('a new version that moves no due time says so', async () => {
  const { impact } = await openImpact({ clocks: 1, clockMoves: [unmoved] });
  expect(await impact.findByText('No due time would move.')).toBeVisible();
  expect(impact.queryByRole('table')).toBeNull();
});
