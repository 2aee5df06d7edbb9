import { useClock } from '@docket/client';
import { FileRow, RelativeTime } from '@docket/ui';
import { Link } from 'react-router-dom';
import type { ClientDocumentsQuery } from '#gql';
import { useNow } from '../../../shared/time/useNow.ts';

type ClientDocument = NonNullable<ClientDocumentsQuery['client']>['documents']['nodes'][number];

/** A file with who brought it and the task or case it belongs to. */
export function ClientFile({ document }: { readonly document: ClientDocument }) {
  const now = useNow();
  const { timeZone } = useClock();
  const { attachment, taskNumber, caseNumber } = document;
  const { fileName, size, contentType, audience, downloadUrl, uploadedBy, createdAt } = attachment;
  return (
    <FileRow
      name={fileName}
      size={size}
      contentType={contentType}
      audience={audience}
      href={downloadUrl}
      detail={
        <>
          <bdi>{uploadedBy.name}</bdi> · <RelativeTime at={createdAt} now={now} timeZone={timeZone} /> ·{' '}
          {taskNumber === null ? (
            <Link to={`/cases/${caseNumber}/documents`}>{caseNumber}</Link>
          ) : (
            <Link to={`/tasks/${taskNumber}`}>{taskNumber}</Link>
          )}
        </>
      }
    />
  );
}
