import { useQuery } from '@apollo/client/react';
import { TaskDocumentsDocument } from '#gql';
import { DocumentPanel } from './DocumentPanel.tsx';
import { documentText } from './documentTexts.ts';
import type { TaskUploads } from './useTaskUploads.ts';

export type TaskDocumentsProps = {
  readonly taskId: string;
  /** Whoever sees files meant for the client; null when no client does. */
  readonly clientName: string | null;
  readonly uploads: TaskUploads;
};

/** The files of a task. */
export function TaskDocuments({ taskId, clientName, uploads }: TaskDocumentsProps) {
  const { data, error, refetch } = useQuery(TaskDocumentsDocument, {
    variables: { taskId },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const files = data?.task?.attachments;
  return (
    <DocumentPanel
      label={documentText('files')}
      files={files}
      failed={files === undefined && error !== undefined}
      onRetry={() => void refetch().catch(() => undefined)}
      clientName={clientName}
      uploads={uploads}
    />
  );
}
