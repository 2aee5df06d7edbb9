import { useApolloClient } from '@apollo/client/react';
import { TaskDocumentsDocument } from '#gql';
import { type FileUploads, useFileUploads } from './useFileUploads.ts';

export type TaskUploads = FileUploads;

/** The uploads of one task; what arrived is in the list of its files at once. */
export function useTaskUploads(taskId: string, onArrived: () => void): TaskUploads {
  const client = useApolloClient();
  return useFileUploads({ taskId }, () => {
    onArrived();
    const query = { query: TaskDocumentsDocument, variables: { taskId } } as const;
    void client.query({ ...query, fetchPolicy: 'network-only' }).catch(() => undefined);
  });
}
