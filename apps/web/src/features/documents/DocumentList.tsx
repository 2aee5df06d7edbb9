import { useClock } from '@docket/client';
import { FileList, FileRow, timeAgo } from '@docket/ui';
import type { TaskDocumentsQuery } from '#gql';
import { useNow } from '../../shared/time/useNow.ts';
import { documentText } from './documentTexts.ts';

export type Document = NonNullable<TaskDocumentsQuery['task']>['attachments'][number];

/** The files that arrived, each with who brought it and who may see it. */
export function DocumentList({
  label,
  files,
}: {
  readonly label: string;
  readonly files: readonly Document[];
}) {
  const now = useNow();
  const { timeZone } = useClock();
  if (files.length === 0) return null;
  return (
    <FileList label={label}>
      {files.map((file) => (
        <FileRow
          key={file.id}
          name={file.fileName}
          size={file.size}
          contentType={file.contentType}
          audience={file.audience}
          href={file.downloadUrl}
          detail={documentText('by', {
            name: file.uploadedBy.name,
            ago: timeAgo(file.createdAt, now, timeZone),
          })}
        />
      ))}
    </FileList>
  );
}
