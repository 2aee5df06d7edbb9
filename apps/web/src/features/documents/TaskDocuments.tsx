import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Paperclip } from 'lucide-react';
import { TaskDocumentsDocument } from '#gql';
import { AttachDocuments } from './AttachDocuments.tsx';
import { DocumentList } from './DocumentList.tsx';
import { documentText } from './documentTexts.ts';
import classes from './TaskDocuments.module.css';
import { UploadList } from './UploadList.tsx';
import type { TaskUploads } from './useTaskUploads.ts';

export type TaskDocumentsProps = {
  readonly taskId: string;
  /** Whoever sees files meant for the client; null when no client does. */
  readonly clientName: string | null;
  readonly uploads: TaskUploads;
};

/** The files of a task and the ways to add one; a file for the client has a button of its own. */
export function TaskDocuments({ taskId, clientName, uploads }: TaskDocumentsProps) {
  const { data, error, refetch } = useQuery(TaskDocumentsDocument, {
    variables: { taskId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const files = data?.task?.attachments;
  if (files === undefined && error !== undefined) {
    const retry = () => void refetch().catch(() => undefined);
    return <ErrorBanner title={documentText('failed')} text={documentText('unavailable')} onRetry={retry} />;
  }
  const nothing = files?.length === 0 && uploads.rows.length === 0;
  return (
    <div className={classes.documents}>
      <AttachDocuments clientName={clientName} onFiles={uploads.add} />
      <UploadList uploads={uploads} />
      {files === undefined && <SkeletonLines label={documentText('loading')} />}
      {nothing && (
        <EmptyState compact icon={Paperclip} title={documentText('empty')} text={documentText('emptyText')} />
      )}
      <DocumentList files={files ?? []} />
    </div>
  );
}
