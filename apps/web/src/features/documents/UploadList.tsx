import { FileList, UploadRow } from '@docket/ui';
import { documentText } from './documentTexts.ts';
import type { TaskUploads } from './useTaskUploads.ts';

const states = { SENDING: 'sending', STOPPED: 'stopped', REFUSED: 'refused' } as const;

/** The files on their way, with progress, cancel and resume. */
export function UploadList({ uploads }: { readonly uploads: TaskUploads }) {
  if (uploads.rows.length === 0) return null;
  return (
    <FileList label={documentText('uploads')}>
      {uploads.rows.map((row) => (
        <UploadRow
          key={row.id}
          name={row.file.name}
          size={row.file.size}
          audience={row.audience}
          state={states[row.state]}
          share={row.share}
          message={row.message}
          onRetry={() => uploads.retry(row.id)}
          onRemove={() => uploads.remove(row.id)}
        />
      ))}
    </FileList>
  );
}
