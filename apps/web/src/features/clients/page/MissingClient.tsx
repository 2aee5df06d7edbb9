import type { Failure } from '@docket/client';
import { EmptyState, ErrorBanner, SkeletonLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { Contact } from 'lucide-react';
import { Link } from 'react-router-dom';
import { clientText } from '../clientTexts.ts';

interface Props {
  readonly accountCode: string;
  /** Null when there is no client with this code; undefined while that is not known. */
  readonly found: null | undefined;
  readonly failure: Failure | null;
  readonly onRetry: () => void;
}

/** In the place of a client: still loading, out of reach, or nobody's code. */
export function MissingClient({ accountCode, found, failure, onRetry }: Props) {
  if (failure !== null) {
    return (
      <ErrorBanner
        title={clientText('pageFailed')}
        text={clientText('failedText')}
        onRetry={onRetry}
        errorId={failure.incident ?? undefined}
      />
    );
  }
  if (found === undefined) return <SkeletonLines label={clientText('pageLoading')} count={8} />;
  return (
    <EmptyState
      icon={Contact}
      title={clientText('missing', { code: accountCode })}
      text={clientText('missingText')}
      actions={
        <Button component={Link} to="/clients">
          {clientText('toClients')}
        </Button>
      }
    />
  );
}
