import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { createPortalServer } from '../../testing/portalServer.ts';
import { ana, createWorld, maria, someTask } from '../../testing/portalWorld.ts';
import { memoryDrafts, renderPortal } from '../../testing/renderPortal.tsx';

const world = () =>
  createWorld({
    tasks: [
      someTask(1, {
        comments: [
          { id: 'm2', body: 'Thank you', author: maria, createdAt: '2025-11-06T18:45:00Z' },
          { id: 'm1', body: 'We need October', author: ana, createdAt: '2025-11-05T10:20:00Z' },
        ],
      }),
    ],
  });

const at = '/tasks/ACME-1';

test('messages are shown oldest first, with who wrote them', async () => {
  renderPortal({ at, world: world() });
  const messages = await screen.findByRole('region', { name: 'Messages' });
  const [first, second] = within(messages).getAllByRole('listitem');
  expect(first).toHaveTextContent(/^Ana Ruiz from our team 5 November 2025 at .*We need October$/u);
  expect(second).toHaveTextContent(/^You 6 November 2025 at .*Thank you$/u);
});

test('a message is sent and appears', async () => {
  const data = world();
  const { user } = renderPortal({ at, world: data });
  await user.type(await screen.findByLabelText('Your message'), 'Here it is');
  await user.click(screen.getByRole('button', { name: 'Send message' }));
  expect(await screen.findByText('Your message was sent.')).toBeVisible();
  expect(screen.getByText('Here it is')).toBeVisible();
  expect(screen.getByLabelText('Your message')).toHaveValue('');
});

test('an empty message is not sent, and the box says why', async () => {
  const { user, server } = renderPortal({ at, world: world() });
  await user.click(await screen.findByRole('button', { name: 'Send message' }));
  expect(screen.getByLabelText('Your message')).toHaveAccessibleDescription(/Error: Write a message/u);
  expect(screen.getByLabelText('Your message')).toHaveFocus();
  expect(server.asked.map(({ name }) => name)).not.toContain('SendMessage');
});

test('a message that could not be sent stays in the box and on the device', async () => {
  const data = world();
  const drafts = memoryDrafts();
  const server = createPortalServer(data);
  const { user } = renderPortal({ at, world: data, server, drafts });
  await screen.findByRole('button', { name: /Maria Lopez/u });
  await user.type(await screen.findByLabelText('Your message'), 'Here it is');
  server.weather = 'OFFLINE';
  await user.click(screen.getByRole('button', { name: 'Send message' }));
  expect(await screen.findByText(/Nothing was sent. We kept what you wrote./u)).toBeVisible();
  expect(screen.getByLabelText('Your message')).toHaveValue('Here it is');
  expect(drafts.read('p-maria:message:t-1')).toBe('Here it is');
});

test('text with marks is drawn, and what could be code stays text', async () => {
  const data = createWorld({
    tasks: [
      someTask(1, {
        comments: [
          {
            id: 'm',
            author: ana,
            createdAt: '2025-11-05T10:20:00Z',
            body: '[Form](https://example.org/form) <b>x</b> ![spy](https://example.org/spy.png)',
          },
        ],
      }),
    ],
  });
  const { container } = renderPortal({ at, world: data });
  expect(await screen.findByRole('link', { name: 'Form' })).toHaveAttribute(
    'href',
    'https://example.org/form',
  );
  expect(container.querySelector('img')).toBeNull();
  expect(container).toHaveTextContent('<b>x</b>');
});
