import { Button } from '@mantine/core';
import { Banner } from './Banner.tsx';

export type ErrorBannerProps = {
  /** What happened, in one sentence. */
  readonly title: string;
  /** What to do; what was and was not saved. */
  readonly text?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
  /** The number under which the server logged the failure. */
  readonly errorId?: string | undefined;
};

/** A failed part of a page, with a way to try again; the rest of the page keeps working. */
export function ErrorBanner({ title, text, onRetry, onDismiss, errorId }: ErrorBannerProps) {
  return (
    <Banner
      tone="error"
      title={title}
      actions={
        (onRetry ?? onDismiss) !== undefined && (
          <>
            {onRetry !== undefined && (
              <Button variant="default" size="xs" onClick={onRetry}>
                Try again
              </Button>
            )}
            {onDismiss !== undefined && (
              <Button variant="default" size="xs" onClick={onDismiss}>
                Dismiss
              </Button>
            )}
          </>
        )
      }
    >
      {(text !== undefined || errorId !== undefined) && (
        <p>
          {text} {errorId !== undefined && <>Error number {errorId}.</>}
        </p>
      )}
    </Banner>
  );
}
