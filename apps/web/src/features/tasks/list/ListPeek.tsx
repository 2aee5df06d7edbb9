import { type CaughtFailure, ErrorBoundary } from '@docket/client';
import { ErrorBanner } from '@docket/ui';
import { lazy, Suspense } from 'react';
import { listText } from './listTexts.ts';

const TaskPeek = lazy(async () => ({ default: (await import('../details/TaskPeek.tsx')).TaskPeek }));

function brokenPeek({ retry }: CaughtFailure) {
  return <ErrorBanner title={listText('peekFailed')} onRetry={retry} />;
}

interface Props {
  readonly number: string;
  readonly onClose: () => void;
}

/** The task beside the list; if it breaks, the list goes on. */
export function ListPeek({ number, onClose }: Props) {
  return (
    <ErrorBoundary resetKey={number} fallback={brokenPeek}>
      <Suspense fallback={null}>
        <TaskPeek number={number} onClose={onClose} />
      </Suspense>
    </ErrorBoundary>
  );
}
