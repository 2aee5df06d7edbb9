import { expect, jest, test } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { renderUi } from '../testing/renderUi.tsx';
import { AttachButton } from './AttachButton.tsx';
import { DropZone } from './DropZone.tsx';
import { FileList } from './FileList.tsx';
import { FileRow } from './FileRow.tsx';
import { fileProblem, fileSizeWords } from './fileRules.ts';
import { UploadRow, type UploadRowProps } from './UploadRow.tsx';

test.each([
  [300, '1 kB'],
  [831_488, '812 kB'],
  [4_404_019, '4.2 MB'],
])('%i bytes read %s', (bytes, words) => {
  expect(fileSizeWords(bytes)).toBe(words);
});

test.each([
  [
    { name: 'boiler.mov', size: 60 * 1024 * 1024, type: 'video/quicktime' },
    'boiler.mov must be smaller than 50 MB',
  ],
  [{ name: 'empty.txt', size: 0, type: 'text/plain' }, 'empty.txt is empty'],
  [
    { name: 'run.exe', size: 9, type: 'application/x-msdownload' },
    'run.exe is of a kind that cannot be attached',
  ],
  [{ name: 'plan.pdf', size: 9, type: 'application/pdf' }, null],
  [{ name: 'unknown', size: 9, type: '' }, null],
])('what is wrong with %j is said by name', (file, problem) => {
  expect(fileProblem(file)).toBe(problem);
});

test('a file has its name as a download, its size and who may see it', () => {
  renderUi(
    <FileList label="Files">
      <FileRow
        name="plan.pdf"
        size={831_488}
        contentType="application/pdf"
        audience="INTERNAL"
        href="/files/1"
      />
    </FileList>,
  );
  expect(screen.getByRole('link', { name: 'plan.pdf' })).toHaveAttribute('href', '/files/1');
  expect(screen.getByRole('listitem')).toHaveTextContent('plan.pdf812 kBInternal');
});

function upload(more: Partial<UploadRowProps> = {}) {
  return (
    <FileList label="Uploads">
      <UploadRow
        name="boiler.mov"
        size={4_404_019}
        state="sending"
        share={0.62}
        onRetry={() => undefined}
        onRemove={() => undefined}
        {...more}
      />
    </FileList>
  );
}

test('an upload shows how far it is and can be cancelled', async () => {
  const onRemove = jest.fn();
  const { user } = renderUi(upload({ onRemove }));
  expect(screen.getByRole('progressbar', { name: 'Upload of boiler.mov' })).toHaveAttribute('value', '62');
  expect(screen.getByText('4.2 MB · 62 %')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel upload of boiler.mov' }));
  expect(onRemove).toHaveBeenCalledTimes(1);
});

test('an interrupted upload says where it stopped and can be resumed', async () => {
  const onRetry = jest.fn();
  const { user } = renderUi(upload({ state: 'stopped', onRetry }));
  expect(screen.getByText('Upload stopped at 62 %')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Resume' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

test('a refused file says why in its place', () => {
  renderUi(upload({ state: 'refused', message: 'boiler.mov must be smaller than 50 MB' }));
  expect(screen.getByRole('alert')).toHaveTextContent('boiler.mov must be smaller than 50 MB');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('files can be chosen by button', async () => {
  const onFiles = jest.fn<(files: readonly File[]) => void>();
  const { user } = renderUi(<AttachButton onFiles={onFiles} label="Attach internal files" withLimits />);
  expect(screen.getByText(/Up to 50 MB each/u)).toBeVisible();
  const file = new File(['x'], 'plan.pdf', { type: 'application/pdf' });
  await user.upload(screen.getByLabelText('Attach internal files', { selector: 'input' }), file);
  expect(onFiles.mock.calls).toEqual([[[file]]]);
});

test('dropping names target and audience while files hover, and ignores dragged words', () => {
  const onFiles = jest.fn<(files: readonly File[]) => void>();
  renderUi(
    <DropZone label="Attach to T-1042, internal only" onFiles={onFiles}>
      <p>Page</p>
    </DropZone>,
  );
  const page = screen.getByText('Page');
  fireEvent.dragEnter(page, { dataTransfer: { types: ['text/plain'], files: [] } });
  expect(screen.queryByText('Attach to T-1042, internal only')).toBeNull();
  const file = new File(['x'], 'plan.pdf', { type: 'application/pdf' });
  const dataTransfer = { types: ['Files'], files: [file] };
  fireEvent.dragEnter(page, { dataTransfer });
  expect(screen.getByText('Attach to T-1042, internal only')).toBeVisible();
  fireEvent.drop(page, { dataTransfer });
  expect(onFiles.mock.calls).toEqual([[[file]]]);
  expect(screen.queryByText('Attach to T-1042, internal only')).toBeNull();
});
