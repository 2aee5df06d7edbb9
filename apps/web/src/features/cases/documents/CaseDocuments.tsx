import { useQuery } from '@apollo/client/react';
import { DropZone } from '@docket/ui';
import { useCallback, useEffect } from 'react';
import { CaseDocumentsDocument } from '#gql';
import { DocumentPanel } from '../../documents/DocumentPanel.tsx';
import { documentText } from '../../documents/documentTexts.ts';
import type { CaseLive } from '../page/useCaseLive.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import { useCaseUploads } from './useCaseUploads.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly live: CaseLive;
}

/** The files of a case itself; those of its tasks stay with them. */
export function CaseDocuments({ caseFile, live }: Props) {
  const { id, number, client } = caseFile;
  const uploads = useCaseUploads(id, live.changed);
  const { data, error, refetch } = useQuery(CaseDocumentsDocument, {
    variables: { caseId: id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { listen } = live;
  useEffect(() => listen(() => void refetch().catch(() => undefined)), [listen, refetch]);
  const { add } = uploads;
  const drop = useCallback((files: readonly File[]) => add(files, 'INTERNAL'), [add]);
  const files = data?.case?.attachments;
  return (
    <DropZone label={documentText('dropInternal', { number })} onFiles={drop}>
      <DocumentPanel
        label={documentText('filesOfCase')}
        files={files}
        failed={files === undefined && error !== undefined}
        onRetry={() => void refetch().catch(() => undefined)}
        clientName={client?.name ?? null}
        uploads={uploads}
      />
    </DropZone>
  );
}
