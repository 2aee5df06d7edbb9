import { expect, test } from '@jest/globals';
import { mailEvents, mailEventWords } from '@docket/domain';
import { accessibilityProblems, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor, within } from '@testing-library/react';
import { NotificationsPage } from './NotificationsPage.tsx';

const events = mailEvents.map((event) => ({
  event,
  ...mailEventWords[event],
  mail: event !== 'FOLLOWED',
  always: event === 'ASSIGNED' || event === 'CANCELLED',
}));
const normal = { preset: 'NORMAL', events };

function openPage(settings: object = normal, mocks: Mocks = {}) {
  return renderWithApollo(<NotificationsPage />, {
    mocks: { ...mocks, Query: { viewer: { notificationSettings: settings } } },
  });
}

const answer = (settings: object | null, userErrors: readonly object[] = []): Mocks => ({
  Mutation: { updateNotificationSettings: () => ({ settings, userErrors }) },
});

test('each choice has a switch, and what is always mailed says so instead', async () => {
  const { container } = openPage();
  expect(await screen.findByRole('radio', { name: 'Normal' })).toBeChecked();
  const given = (await screen.findByRole('rowheader', { name: /Given to you/ })).closest('tr');
  expect(given).toHaveTextContent('Always');
  expect(screen.getAllByRole('switch')).toHaveLength(mailEvents.length - 2);
  expect(screen.getByRole('switch', { name: 'Mail about: Every step' })).not.toBeChecked();
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a switch is saved at once and leaves the preset for a choice of one’s own', async () => {
  const own = {
    preset: null,
    events: events.map((one) => (one.event === 'COMMENTED' ? { ...one, mail: false } : one)),
  };
  const { api, user } = openPage(normal, answer(own));
  await user.click(await screen.findByRole('switch', { name: 'Mail about: Comments and notes' }));
  await waitFor(() => expect(screen.getByRole('radio', { name: 'Your own choice' })).toBeChecked());
  expect(api.lastVariables('UpdateNotificationSettings')).toMatchObject({
    input: { events: [{ event: 'COMMENTED', mail: false }] },
  });
  expect(screen.getByRole('switch', { name: 'Mail about: Comments and notes' })).not.toBeChecked();
  expect(screen.getAllByText('Saved: Comments and notes')).not.toHaveLength(0);
});

test('a preset sets every switch', async () => {
  const quiet = {
    preset: 'QUIET',
    events: events.map((one) => ({ ...one, mail: one.always || one.event === 'TARGETS' })),
  };
  const { api, user } = openPage(normal, answer(quiet));
  await user.click(await screen.findByRole('radio', { name: 'Quiet' }));
  await waitFor(() =>
    expect(screen.getAllByRole('switch').filter((one) => one.matches(':checked'))).toHaveLength(1),
  );
  expect(api.lastVariables('UpdateNotificationSettings')).toMatchObject({ input: { preset: 'QUIET' } });
});

test('a choice that was not saved stands as it was, and the reason is said', async () => {
  const refused = {
    code: 'INVALID_INPUT',
    field: 'events',
    message: 'These mails are always sent.',
    remedy: null,
  };
  const { user } = openPage(normal, answer(null, [refused]));
  await user.click(await screen.findByRole('switch', { name: 'Mail about: Changes' }));
  const banner = await screen.findByText('That was not saved.');
  expect(within(document.body).getByText('These mails are always sent.')).toBeVisible();
  expect(banner).toBeVisible();
  expect(screen.getByRole('switch', { name: 'Mail about: Changes' })).toBeChecked();
});

test('a failed load offers to try again', async () => {
  const page = renderWithApollo(<NotificationsPage />, {
    mocks: { Query: { viewer: { notificationSettings: normal } } },
    prepare: (api) => api.fail('NotificationSettings'),
  });
  expect(await screen.findByText('Your choices could not be loaded.')).toBeVisible();
  page.api.recover('NotificationSettings');
  await page.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('radio', { name: 'Normal' })).toBeChecked();
});
