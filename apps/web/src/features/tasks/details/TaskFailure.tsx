import type { Failure } from '@docket/client';
import { ErrorBanner } from '@docket/ui';
import { detailText } from './detailTexts.ts';

export type TaskFailureProps = {
  readonly failure: Failure;
  /** True when an older state of the task is on the screen. */
  readonly shown: boolean;
  readonly onRetry: () => Promise<void>;
};

/** Said when the task could not be loaded, or could not be refreshed. */
export function TaskFailure({ failure, shown, onRetry }: TaskFailureProps) {
  return (
    <ErrorBanner
      title={detailText(shown ? 'refreshFailed' : 'failedTitle')}
      text={detailText(failure.kind === 'OFFLINE' ? 'offlineText' : 'failedText')}
      onRetry={() => void onRetry()}
      errorId={failure.incident ?? undefined}
    />
  );
}
