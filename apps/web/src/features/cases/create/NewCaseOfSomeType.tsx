import { skipToken, useQuery } from '@apollo/client/react';
import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { FolderPlus } from 'lucide-react';
import { useSearchParams } from 'react-router-dom';
import { NewCaseClientDocument, NewCaseTypesDocument } from '#gql';
import { NewCaseForm } from './NewCaseForm.tsx';
import { newCaseText } from './newCaseTexts.ts';

/** The form of a new case once the types are there to choose from; `?client=` names the client it is for (F24). */
export function NewCaseOfSomeType() {
  const { data, error, refetch } = useQuery(NewCaseTypesDocument);
  const accountCode = useSearchParams()[0].get('client');
  const asked = useQuery(
    NewCaseClientDocument,
    accountCode === null ? skipToken : { variables: { accountCode } },
  );
  const found = asked.data?.client ?? null;
  const types = data?.caseTypes;
  if (types === undefined && error !== undefined) {
    return (
      <ErrorBanner
        title={newCaseText('failed')}
        text={newCaseText('failedText')}
        onRetry={() => void refetch().catch(() => undefined)}
      />
    );
  }
  if (types === undefined || asked.loading) return <SkeletonLines label={newCaseText('loading')} count={5} />;
  if (types.length === 0) {
    return <EmptyState icon={FolderPlus} title={newCaseText('noTypes')} text={newCaseText('noTypesText')} />;
  }
  return <NewCaseForm types={types} client={found && { id: found.id, name: found.name }} />;
}
