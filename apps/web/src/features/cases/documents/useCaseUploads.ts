import { useApolloClient } from '@apollo/client/react';
import { CaseDocumentsDocument } from '#gql';
import { type FileUploads, useFileUploads } from '../../documents/useFileUploads.ts';

/** The uploads of one case; what arrived is in the list of its files at once. */
export function useCaseUploads(caseId: string, onArrived: () => void): FileUploads {
  const client = useApolloClient();
  return useFileUploads({ caseId }, () => {
    onArrived();
    const query = { query: CaseDocumentsDocument, variables: { caseId } } as const;
    void client.query({ ...query, fetchPolicy: 'network-only' }).catch(() => undefined);
  });
}
