import { accessibilityProblems } from '@docket/testing/apollo';
import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { createPortalServer } from '../testing/portalServer.ts';
import { createWorld, someTask } from '../testing/portalWorld.ts';
import { memoryDrafts, renderPortal } from '../testing/renderPortal.tsx';

const words = 'Docket has been updated. Reload to go on.';

test('a page of an older version says so once asked, keeps what was typed, and reloads by hand alone', async () => {
  const world = createWorld({ tasks: [someTask(1)] });
  const server = createPortalServer(world);
  const drafts = memoryDrafts();
  const reload = jest.fn();
  const { user, container, close } = renderPortal({ at: '/tasks/ACME-1', world, server, drafts, reload });
  await screen.findByRole('button', { name: /Maria Lopez/u });
  await user.type(await screen.findByLabelText('Your message'), 'Here it is');
  server.weather = 'UPDATED';
  await user.click(screen.getByRole('button', { name: 'Send message' }));
  expect(await screen.findByText(words)).toBeVisible();
  expect(screen.getByText(/Nothing was sent, because Docket has been updated/u)).toBeVisible();
  expect(screen.getByLabelText('Your message')).toHaveValue('Here it is');
  expect(await accessibilityProblems(container)).toEqual([]);
  expect(reload).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Reload' }));
  expect(reload).toHaveBeenCalledTimes(1);
  close();
  server.weather = 'FINE';
  renderPortal({ at: '/tasks/ACME-1', world, server, drafts });
  expect(await screen.findByLabelText('Your message')).toHaveValue('Here it is');
  expect(screen.queryByText(words)).toBeNull();
});

test('a page that cannot be read for that reason offers nothing that would fail again', async () => {
  const world = createWorld({ tasks: [someTask(1)] });
  const server = createPortalServer(world);
  const { user } = renderPortal({ at: '/', world, server });
  await screen.findByRole('button', { name: /Maria Lopez/u });
  server.weather = 'UPDATED';
  await user.click(screen.getByRole('link', { name: 'Tasks' }));
  expect(await screen.findByText(/from an older version of Docket/u)).toBeVisible();
  expect(screen.getByText(words)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
