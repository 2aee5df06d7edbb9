import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openTask } from '../../testing/openTask.tsx';
import { ana, maria, taskWith } from '../../testing/taskMocks.ts';

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());

const readers = { staffCount: 6, clientContacts: [maria] };
const plan = {
  id: 'F1',
  fileName: 'plan.pdf',
  contentType: 'application/pdf',
  size: 831_488,
  audience: 'INTERNAL',
  uploadedBy: ana,
  createdAt: '2025-11-13T10:00:00Z',
  downloadUrl: '/files/F1',
};
const pdf = (name: string) => new File(['%PDF'], name, { type: 'application/pdf' });

test('files stand in their tab with who brought them and who sees them', async () => {
  openTask({ task: taskWith({ attachmentCount: 1, attachments: [plan] }), at: '/tasks/TASK-42?tab=files' });
  expect(await screen.findByRole('tab', { name: 'Attachments 1' })).toHaveAttribute('aria-selected', 'true');
  const row = within(await screen.findByRole('list', { name: 'Files of this task' })).getByRole('listitem');
  expect(row).toHaveTextContent('plan.pdf812 kBAna Ruiz, yesterdayInternal');
  expect(within(row).getByRole('link')).toHaveAttribute('href', '/files/F1');
});

test('without files it says how to add some', async () => {
  openTask({ at: '/tasks/TASK-42?tab=files' });
  expect(await screen.findByText('No files yet.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Attach files' })).toBeVisible();
});

test('a file for the client has a button of its own', async () => {
  const { user, api } = openTask({
    task: taskWith({ readers }),
    at: '/tasks/TASK-42?tab=files',
    mutation: { requestUpload: { userErrors: [{ code: 'FILE_TYPE_REFUSED', message: 'This is no PDF.' }] } },
  });
  await user.upload(
    await screen.findByLabelText('Attach files for Maria', { selector: 'input' }),
    pdf('offer.pdf'),
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('This is no PDF.');
  expect(api.lastVariables('RequestUpload')).toMatchObject({
    input: { taskId: 'T1', fileName: 'offer.pdf', audience: 'CLIENT' },
  });
  await user.click(screen.getByRole('button', { name: 'Remove offer.pdf' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what is too large is refused by name before a byte is sent', async () => {
  const { user, api } = openTask({ at: '/tasks/TASK-42?tab=files' });
  const large = pdf('scan.pdf');
  Object.defineProperty(large, 'size', { value: 60 * 1024 * 1024 });
  await user.upload(await screen.findByLabelText('Attach files', { selector: 'input' }), large);
  expect(await screen.findByRole('alert')).toHaveTextContent('scan.pdf must be smaller than 50 MB');
  expect(api.lastVariables('RequestUpload')).toBeUndefined();
});

test('files dropped anywhere on the page are internal', async () => {
  const { api } = openTask({
    task: taskWith({ readers }),
    mutation: { requestUpload: { userErrors: [{ message: 'No.' }] } },
  });
  const title = await screen.findByRole('heading', { level: 1, name: 'Inspect boiler' });
  const dataTransfer = { types: ['Files'], files: [pdf('offer.pdf')] };
  fireEvent.dragEnter(title, { dataTransfer });
  expect(screen.getByText('Attach to TASK-42, internal only')).toBeVisible();
  fireEvent.drop(title, { dataTransfer });
  await waitFor(() => expect(api.lastVariables('RequestUpload')).toBeDefined());
  expect(api.lastVariables('RequestUpload')).toMatchObject({ input: { audience: 'INTERNAL' } });
});

test('a screenshot pasted into a message is as visible as the message', async () => {
  const { user, api } = openTask({
    task: taskWith({ client: { id: 'K1', name: 'Harbour' }, readers }),
    mutation: { requestUpload: { userErrors: [{ message: 'No.' }] } },
  });
  await user.click(await screen.findByRole('button', { name: 'Message to Maria Lopez' }));
  const picture = new File(['x'], 'shot.png', { type: 'image/png' });
  fireEvent.paste(await screen.findByRole('textbox', { name: 'Message to Maria Lopez' }), {
    clipboardData: { files: [picture] },
  });
  expect(await screen.findByRole('list', { name: 'Files on their way' })).toBeVisible();
  expect(api.lastVariables('RequestUpload')).toMatchObject({
    input: { fileName: 'shot.png', audience: 'CLIENT' },
  });
});
