import { expect, test } from '@jest/globals';
import { accessibilityProblems, connectionOf, type Mocks, renderWithApollo } from '@docket/testing/apollo';
import { screen, waitFor } from '@testing-library/react';
import { FailedMailsPage } from './FailedMailsPage.tsx';

const mail = {
  id: 'M1',
  kind: 'task-assigned',
  subject: 'T-7: Boiler',
  state: 'FAILED',
  reason: '550 No such mailbox',
  attempts: 1,
  address: 'sam@example.org',
  taskNumber: 'T-7',
  caseNumber: null,
  createdAt: '2025-11-14T09:00:00Z',
  person: { id: 'Person-2', name: 'Sam Okafor' },
};

function openPage(mails: () => readonly object[], mocks: Mocks = {}) {
  return renderWithApollo(<FailedMailsPage />, {
    mocks: { ...mocks, Query: { failedMails: () => connectionOf(mails()) } },
  });
}

test('a failed mail says whom it is for, what about, and what the mail server said', async () => {
  const { container } = openPage(() => [mail]);
  const row = (await screen.findByRole('rowheader', { name: /Sam Okafor/ })).closest('tr');
  expect(row).toHaveTextContent('sam@example.org');
  expect(row).toHaveTextContent('550 No such mailbox');
  expect(row).toHaveTextContent('Tried once');
  expect(screen.getByRole('link', { name: 'T-7' })).toHaveAttribute('href', '/tasks/T-7');
  expect(await accessibilityProblems(container)).toEqual([]);
});

test.each([
  ['Send again: the mail for Sam Okafor', 'ResendMail', 'The mail for Sam Okafor goes again'],
  ['Put aside: the mail for Sam Okafor', 'DismissMail', 'The mail for Sam Okafor was put aside'],
])('“%s” takes it off the list', async (button, operation, words) => {
  let mails: readonly object[] = [mail];
  const done = () => {
    mails = [];
    return { mail: { id: 'M1', state: 'QUEUED' }, userErrors: [] };
  };
  const { api, user } = openPage(() => mails, { Mutation: { resendMail: done, dismissMail: done } });
  await user.click(await screen.findByRole('button', { name: button }));
  expect(await screen.findByText('No mail has failed.')).toBeVisible();
  expect(api.lastVariables(operation)).toMatchObject({ input: { mailId: 'M1' } });
  await waitFor(() => expect(screen.getAllByText(words)).not.toHaveLength(0));
});

test('what another administrator has settled already is said in words', async () => {
  const gone = { code: 'NOT_FOUND', field: 'mailId', message: 'There is no such thing.', remedy: null };
  const { user } = openPage(() => [mail], {
    Mutation: { resendMail: () => ({ mail: null, userErrors: [gone] }) },
  });
  await user.click(await screen.findByRole('button', { name: 'Send again: the mail for Sam Okafor' }));
  expect(await screen.findByText('There is no such thing.')).toBeVisible();
});
