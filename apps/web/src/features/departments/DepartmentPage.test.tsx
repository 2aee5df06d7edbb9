import { expect, test } from '@jest/globals';
import {
  accessibilityProblems,
  connectionOf,
  renderWithApollo,
  type RenderOptions,
} from '@docket/testing/apollo';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { DepartmentPage } from './DepartmentPage.tsx';

const ana = { id: 'P1', name: 'Ana Ruiz', active: true, openTaskCount: 3 };
const sam = { id: 'P2', name: 'Sam Okafor', active: true, openTaskCount: 9 };
const housing = {
  id: 'D1',
  name: 'Housing',
  members: [
    { person: ana, isManager: true },
    { person: sam, isManager: false },
  ],
};

interface Asked {
  readonly filter: { readonly overdue?: boolean; readonly unassigned?: boolean; readonly due?: object };
}

function figure({ filter }: Asked) {
  const many = Array.from(
    { length: filter.overdue ? 8 : filter.unassigned ? 2 : filter.due ? 4 : 24 },
    () => ({}),
  );
  return connectionOf(many);
}

function openPage(department: object | null, options: RenderOptions = {}) {
  return renderWithApollo(
    <main>
      <Routes>
        <Route
          path="/department/:id"
          element={<DepartmentPage departmentId="D1" renderTasks={({ name }) => <p>Tasks of {name}</p>} />}
        />
      </Routes>
    </main>,
    { mocks: { Query: { department, tasks: figure } }, at: '/department/D1', ...options },
  );
}

test('four figures, each leading to the tasks it counts', async () => {
  const { container } = openPage(housing);
  expect(await screen.findByRole('heading', { name: 'Housing' })).toBeVisible();
  const links = [
    ['24 Open', '/department/D1'],
    ['8 Overdue', '/department/D1?f=due%3Aoverdue'],
    ['2 Unassigned', '/department/D1?f=assignee%3Anone'],
    ['4 Due today', '/department/D1?f=due%3Atoday'],
  ] as const;
  for (const [words, address] of links) {
    expect(screen.getByRole('link', { name: new RegExp(`^${words}`, 'u') })).toHaveAttribute('href', address);
  }
  expect(screen.getByText('Tasks of Housing')).toBeVisible();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('people stand with what they hold, the busiest first', async () => {
  openPage(housing);
  const people = await screen.findByRole('region', { name: 'People' });
  expect(people).toHaveTextContent(/Sam Okafor9.*Ana RuizManager3/u);
  expect(screen.getByRole('link', { name: /Sam Okafor/u })).toHaveAttribute(
    'href',
    '/department/D1?f=assignee%3AP2',
  );
});

test('a department one may not see says who can open it', async () => {
  openPage(null);
  expect(await screen.findByText('There is no such department, or you may not see it.')).toBeVisible();
});

test('a failed load offers to try again', async () => {
  const { api, user } = openPage(housing, { prepare: (each) => each.fail('Department') });
  expect(await screen.findByText('The department could not be loaded.')).toBeVisible();
  api.recover('Department');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Housing' })).toBeVisible();
});
