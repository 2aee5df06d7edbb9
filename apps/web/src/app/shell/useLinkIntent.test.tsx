import { expect, test } from '@jest/globals';
import { renderWithApollo } from '@docket/testing/apollo';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Link } from 'react-router-dom';
import { useLinkIntent } from './useLinkIntent.ts';

function Links() {
  useLinkIntent();
  return (
    <nav>
      <Link to="/tasks/created">Created by me</Link>
      <Link to="/tasks/TASK-7?peek=1">TASK-7</Link>
      <a href="https://example.test/tasks/pending">Elsewhere</a>
    </nav>
  );
}

const link = (name: string) => screen.getByRole('link', { name });

test('a pointer that rests on a tab fetches its rows, asked for as the tab itself will', async () => {
  const { api } = renderWithApollo(<Links />);
  fireEvent.pointerOver(link('Created by me'));
  await waitFor(() =>
    expect(api.lastVariables('TaskList')).toMatchObject({
      tab: 'CREATED',
      first: 50,
      orderBy: [
        { field: 'STATUS', direction: 'ASC' },
        { field: 'LAST_ACTIVITY', direction: 'DESC' },
      ],
    }),
  );
});

test('focus on the link of a task fetches the task', async () => {
  const { api } = renderWithApollo(<Links />);
  link('TASK-7').focus();
  await waitFor(() => expect(api.lastVariables('TaskPage')).toEqual({ number: 'TASK-7' }));
});

test('a finger put down fetches at once; what is only passed by, and other sites, fetch nothing', async () => {
  const { api } = renderWithApollo(<Links />);
  fireEvent.pointerOver(link('Created by me'));
  fireEvent.pointerOver(link('Elsewhere'));
  fireEvent.pointerDown(link('TASK-7'));
  await waitFor(() => expect(api.sent.map(({ name }) => name)).toEqual(['TaskPage']));
});
