import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { openTask } from '../../testing/openTask.tsx';
import { maria, taskWith } from '../../testing/taskMocks.ts';
import { sendingWords } from '../../shared/sending/sendingWords.ts';

// The mock's history never brings the real entry that would take their place.
afterEach(() => sendingWords.set([]));

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const client = { id: 'K1', name: 'Harbour Trust' };
const withMaria = taskWith({
  client,
  audience: 'CLIENT',
  readers: { staffCount: 6, clientContacts: [maria] },
});
const box = () => screen.findByRole('textbox', { name: /Internal note|Message|Comment/u });

describe('the ways to write', () => {
  test('with a client who reads: two, with no default', async () => {
    openTask({ task: withMaria });
    expect(await screen.findByRole('button', { name: 'Internal note' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Message to Maria Lopez' })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('without a client: a comment', async () => {
    const { user } = openTask();
    await user.click(await screen.findByRole('button', { name: 'Comment' }));
    expect(screen.getByText('Only staff on this task (6) will see this')).toBeVisible();
  });

  test('with a client who does not see the task: what would become visible is said', async () => {
    const { user } = openTask({ task: taskWith({ client }) });
    await user.click(await screen.findByRole('button', { name: 'Comment' }));
    expect(
      screen.getByText('Staff see this now. Harbour Trust will see it too once this task is opened to them'),
    ).toBeVisible();
  });
});

test('a note goes to staff, a message to the client, and each keeps its own draft', async () => {
  const { user, api } = openTask({
    task: withMaria,
    mutation: { addNote: { note: { id: 'N1' } }, addComment: { comment: { id: 'C1' } } },
  });
  await screen.findByRole('button', { name: 'Internal note' });
  await user.keyboard('n');
  await user.type(await box(), 'The pump is worn');
  await user.click(screen.getByRole('button', { name: 'Close, keep the draft' }));
  await user.keyboard('m');
  expect(await box()).toHaveValue('');
  await user.type(await box(), 'We come on Thursday');
  await user.click(screen.getByRole('button', { name: 'Send to Maria Lopez' }));
  expect(await screen.findByRole('region', { name: 'Last action' })).toHaveTextContent('Sent to Maria Lopez');
  expect(api.lastVariables('AddComment')).toMatchObject({
    input: { taskId: 'T1', body: 'We come on Thursday' },
  });
  expect(api.lastVariables('AddNote')).toBeUndefined();
  await user.click(await screen.findByRole('button', { name: /Internal note/u }));
  expect(await box()).toHaveValue('The pump is worn');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() =>
    expect(api.lastVariables('AddNote')).toMatchObject({ input: { taskId: 'T1', body: 'The pump is worn' } }),
  );
});

test('words stand in the activity before the server has them, and leave it when it refuses them', async () => {
  const refused = { userErrors: [{ code: 'TASK_DELETED', message: 'Somebody deleted this task.' }] };
  const { user, api } = openTask({
    prepare: (mock) => mock.hold('AddComment'),
    mutation: { addComment: refused },
  });
  await user.click(await screen.findByRole('button', { name: 'Comment' }));
  await user.type(await box(), 'The pump is worn');
  await user.click(screen.getByRole('button', { name: 'Add comment' }));
  const activity = await screen.findByRole('list', { name: 'Activity' });
  const shown = () =>
    within(activity)
      .queryAllByRole('listitem')
      .filter((item) => item.textContent.includes('The pump is worn'));
  await waitFor(() => expect(shown()).toHaveLength(1));
  api.release('AddComment');
  expect(await screen.findByRole('alert')).toHaveTextContent('Somebody deleted this task.');
  expect(shown()).toEqual([]);
  expect(await box()).toHaveValue('The pump is worn');
});

test('a draft comes back after leaving the page, and can be discarded', async () => {
  const first = openTask();
  await first.user.click(await screen.findByRole('button', { name: 'Comment' }));
  await first.user.type(await box(), 'Half a thought');
  first.unmount();
  openTask();
  await first.user.click(await screen.findByRole('button', { name: /Comment.*Draft/u }));
  expect(await box()).toHaveValue('Half a thought');
  await first.user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(await box()).toHaveValue('');
});

test('nothing is sent without words, and a failure keeps them', async () => {
  const { user, api } = openTask({ prepare: (mock) => mock.fail('AddComment') });
  await user.click(await screen.findByRole('button', { name: 'Comment' }));
  await user.click(screen.getByRole('button', { name: 'Add comment' }));
  expect(await box()).toHaveAccessibleDescription('Write something first');
  await user.type(await box(), 'Hello');
  await user.click(screen.getByRole('button', { name: 'Add comment' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You are offline. It was not sent');
  expect(await box()).toHaveValue('Hello');
  const [first] = api.sent.filter(({ name }) => name === 'AddComment');
  api.recover('AddComment');
  api.change({ Mutation: { addComment: { comment: { id: 'C1' } } } });
  await user.click(screen.getByRole('button', { name: 'Add comment' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Comment' })).toBeNull());
  expect(api.lastVariables('AddComment')).toEqual(first?.variables);
});

test('the link of "Add comment" opens the box', async () => {
  openTask({ task: withMaria, at: '/tasks/TASK-42?compose=NOTE' });
  const form = await screen.findByRole('form', { name: 'Internal note' });
  expect(within(form).getByText('Only staff on this task (6) will see this')).toBeVisible();
});

test('words typed right after the key go into the box and never act as keys', async () => {
  const { api } = openTask({ task: withMaria });
  await screen.findByRole('button', { name: 'Internal note' });
  const fast = userEvent.setup({ delay: null });
  await fast.keyboard('ned');
  expect(await box()).toHaveValue('ed');
  expect(api.lastVariables('CompleteTask')).toBeUndefined();
});
