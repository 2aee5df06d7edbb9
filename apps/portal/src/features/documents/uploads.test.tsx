import { expect, test } from '@jest/globals';
import { limits } from '@docket/domain';
import { accessibilityProblems } from '@docket/testing/apollo';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { fakeUploads } from '../../testing/fakeUploads.ts';
import { createWorld, maria, someTask } from '../../testing/portalWorld.ts';
import { renderPortal } from '../../testing/renderPortal.tsx';

const pdf = (name = 'statement.pdf') => new File(['%PDF-1.7'], name, { type: 'application/pdf' });

async function openTask(at = '/tasks/ACME-1') {
  const uploads = fakeUploads();
  const world = createWorld({ tasks: [someTask(1, { status: 'IN_PROGRESS' })] });
  const page = renderPortal({ at, world });
  await screen.findByRole('button', { name: 'Choose files' });
  const picker = screen.getByLabelText('Choose files', { selector: 'input' });
  return { ...page, uploads, world, picker };
}

test('the rules are in words before anything is chosen', async () => {
  const { container, picker } = await openTask();
  expect(
    screen.getByText(
      'You can add PDF, picture, Word, Excel, PowerPoint, text, zip and video files. Each file can be up to 50 MB.',
    ),
  ).toBeVisible();
  expect(picker).toHaveAttribute('accept', expect.stringContaining('application/pdf'));
  expect(screen.getByLabelText('Take a photo', { selector: 'input' })).toHaveAttribute(
    'capture',
    'environment',
  );
  expect(await accessibilityProblems(container)).toEqual([]);
});

test('a file shows how far it is and then stands with the others', async () => {
  const { user, uploads, picker, container } = await openTask();
  await user.upload(picker, pdf());
  await waitFor(() => expect(uploads).toHaveLength(1));
  act(() => uploads[0]?.progress(620, 1000));
  expect(screen.getByText('Adding, 62%')).toBeVisible();
  expect(screen.getByRole('progressbar', { name: 'statement.pdf' })).toHaveValue(0.62);
  expect(await accessibilityProblems(container)).toEqual([]);
  act(() => uploads[0]?.arrive());
  expect(await screen.findByText('statement.pdf was added.')).toBeVisible();
  const files = screen.getByRole('region', { name: 'Files' });
  expect(within(files).getByRole('link', { name: 'statement.pdf' })).toBeVisible();
  expect(within(files).getByText(/Added by you on 10 November/u)).toBeVisible();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('an upload that breaks off says where, and a second try brings the file', async () => {
  const { user, uploads, picker, world } = await openTask();
  await user.upload(picker, pdf());
  await waitFor(() => expect(uploads).toHaveLength(1));
  act(() => uploads[0]?.progress(1, 2));
  act(() => uploads[0]?.breakOff());
  expect(await screen.findByRole('alert')).toHaveTextContent('Stopped at 50%. Check your connection.');
  await user.click(screen.getByRole('button', { name: 'Try again statement.pdf' }));
  await waitFor(() => expect(uploads).toHaveLength(2));
  act(() => uploads[1]?.arrive());
  expect(await screen.findByText('statement.pdf was added.')).toBeVisible();
  expect(world.tasks[0]?.attachments).toHaveLength(1);
});

test('an upload can be stopped', async () => {
  const { user, uploads, picker, world } = await openTask();
  await user.upload(picker, pdf());
  await waitFor(() => expect(uploads).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Stop statement.pdf' }));
  expect(uploads[0]?.stopped()).toBe(true);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(world.tasks[0]?.attachments).toEqual([]);
});

test.each([
  [new File(['x'], 'boiler.heic', { type: 'image/heic' }), /boiler.heic is a kind of file we cannot open/u],
  [new File([], 'empty.pdf', { type: 'application/pdf' }), /empty.pdf is empty/u],
])('a file that cannot be added is named with the reason (%#)', async (file, words) => {
  const { container } = await openTask();
  fireEvent.drop(container, { dataTransfer: { types: ['Files'], files: [file] } });
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

test('a file over the limit is named with the limit', async () => {
  const { user, picker } = await openTask();
  const video = new File(['x'], 'boiler.mov', { type: 'video/quicktime' });
  Object.defineProperty(video, 'size', { value: limits.fileSize + 1 });
  await user.upload(picker, video);
  expect(await screen.findByRole('alert')).toHaveTextContent('boiler.mov must be smaller than 50 MB.');
  await user.click(screen.getByRole('button', { name: 'Remove boiler.mov' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('files can be dropped anywhere on the page', async () => {
  const { container, uploads } = await openTask();
  fireEvent.dragOver(container, { dataTransfer: { types: ['Files'] } });
  expect(await screen.findByText('Drop to add to this task')).toBeVisible();
  fireEvent.drop(container, { dataTransfer: { types: ['Files'], files: [pdf()] } });
  await waitFor(() => expect(uploads).toHaveLength(1));
  expect(screen.getByText('Or drop files here.')).toBeVisible();
});

test('what the server refuses is told in words', async () => {
  const { user, picker, world } = await openTask();
  world.refuse = 'FILE_TYPE_REFUSED';
  await user.upload(picker, pdf());
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'statement.pdf is a kind of file we cannot open.',
  );
});

test('marking as done waits for a file on its way', async () => {
  const { user, uploads, picker, world } = await openTask('/tasks/ACME-1/complete');
  await user.upload(picker, pdf());
  await waitFor(() => expect(uploads).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Mark as done' }));
  expect(await screen.findByRole('button', { name: 'Waiting for your files…' })).toBeVisible();
  expect(world.tasks[0]?.status).toBe('IN_PROGRESS');
  act(() => uploads[0]?.arrive());
  expect(await screen.findByRole('heading', { level: 1, name: 'Done' })).toBeVisible();
  expect(world.tasks[0]).toMatchObject({ status: 'COMPLETED', attachments: [{ uploadedBy: maria }] });
});

test('a file that did not arrive holds the task back and is named', async () => {
  const { user, uploads, picker, world } = await openTask('/tasks/ACME-1/complete');
  await user.upload(picker, pdf());
  await waitFor(() => expect(uploads).toHaveLength(1));
  act(() => uploads[0]?.breakOff());
  await screen.findByText(/Stopped at/u);
  await user.click(screen.getByRole('button', { name: 'Mark as done' }));
  await user.click(
    await screen.findByRole('link', { name: 'statement.pdf was not added. Try again or remove it.' }),
  );
  expect(screen.getByRole('button', { name: 'Remove statement.pdf' })).toHaveFocus();
  expect(world.tasks[0]?.status).toBe('IN_PROGRESS');
});
