import { expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, renderWithApollo } from '@docket/testing/apollo';
import { screen, within } from '@testing-library/react';
import { Route, Routes, useParams } from 'react-router-dom';
import { caseWith } from '../../../testing/caseMocks.ts';
import { ClientPage } from './ClientPage.tsx';

const harbour = {
  id: 'K1',
  name: 'Harbour Homes',
  kind: 'ORGANISATION',
  accountCode: 'HARB',
  language: 'es',
  slaHours: 40,
  email: 'office@harbour.test',
  phone: null,
  openCaseCount: 2,
  openTaskCount: 7,
  version: 1,
  contacts: [
    { id: 'P1', name: 'Maria Lopez', kind: 'CLIENT_CONTACT', active: true, email: 'maria@harbour.test' },
  ],
  supportStaff: [{ id: 'P2', name: 'Ana Ruiz', kind: 'STAFF', active: true }],
  cases: connectionOf([caseWith({ number: 'BOILER-12', title: 'No heating' })]),
  documents: {
    pageInfo: { hasNextPage: false, endCursor: null },
    nodes: [
      {
        taskNumber: 'HARB-TASK-3',
        caseNumber: null,
        attachment: { id: 'A1', fileName: 'boiler.pdf', size: 2048, contentType: 'application/pdf' },
      },
    ],
  },
};

function Routed() {
  const { accountCode = '', tab } = useParams();
  return (
    <ClientPage accountCode={accountCode} tab={tab} renderTasks={({ name }) => <p>Tasks of {name}</p>} />
  );
}

function openPage(
  client: object | null,
  at = '/clients/HARB',
  permissions: readonly string[] = ['CASES_WRITE'],
) {
  const viewer = { person: { id: 'P2', name: 'Ana Ruiz' }, permissions };
  return renderWithApollo(
    <main>
      <Routes>
        <Route path="/clients/:accountCode" element={<Routed />} />
        <Route path="/clients/:accountCode/:tab" element={<Routed />} />
      </Routes>
    </main>,
    { mocks: { Query: { client, viewer } }, at },
  );
}

test('the head says who the client is, its language, what it was promised and who supports it', async () => {
  const { container } = openPage(harbour);
  expect(await screen.findByRole('heading', { level: 1, name: 'Harbour Homes' })).toBeVisible();
  const facts = container.querySelector('dl');
  expect(facts).toHaveTextContent(/Organisation.*HARB.*Spanish.*Within 40 working hours.*Ana Ruiz/u);
  const contacts = within(screen.getByRole('list', { name: 'Contacts' }));
  expect(contacts.getByText('Maria Lopez')).toBeVisible();
  expect(contacts.getByRole('link', { name: 'maria@harbour.test' })).toHaveAttribute(
    'href',
    'mailto:maria@harbour.test',
  );
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a new case is begun for the client, and only by those who may open cases', async () => {
  const { unmount } = openPage(harbour);
  expect(await screen.findByRole('link', { name: 'New case' })).toHaveAttribute(
    'href',
    '/cases/new?client=HARB',
  );
  unmount();
  openPage(harbour, '/clients/HARB', []);
  expect(await screen.findByRole('button', { name: 'New task' })).toBeVisible();
  expect(screen.queryByRole('link', { name: 'New case' })).toBeNull();
});

test('a new task opens over the page, whose address says for whom', async () => {
  const { user, address } = openPage(harbour);
  await user.click(await screen.findByRole('button', { name: 'New task' }));
  expect(address()).toBe('/clients/HARB?new=task');
});

test('each part has its address: cases, tasks, documents', async () => {
  const { user, container, address } = openPage(harbour);
  await user.click(await screen.findByRole('tab', { name: 'Cases (2 open)' }));
  expect(address()).toBe('/clients/HARB/cases');
  expect(await screen.findByRole('link', { name: 'No heating' })).toHaveAttribute('href', '/cases/BOILER-12');
  expect(await accessibilityProblems(container)).toEqual([]);
  await user.click(screen.getByRole('tab', { name: 'Tasks (7 open)' }));
  expect(await screen.findByText('Tasks of Harbour Homes')).toBeVisible();
  await user.click(screen.getByRole('tab', { name: 'Documents' }));
  expect(await screen.findByRole('link', { name: 'boiler.pdf' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'HARB-TASK-3' })).toHaveAttribute('href', '/tasks/HARB-TASK-3');
});

test('a code that nobody has leads to all clients', async () => {
  openPage(null, '/clients/NOBODY');
  expect(await screen.findByText('There is no client with the code NOBODY.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'All clients' })).toHaveAttribute('href', '/clients');
});
