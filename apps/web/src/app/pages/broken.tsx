import type { CaughtFailure } from '@docket/client';
import { BrokenPage } from './BrokenPage.tsx';

/** What an error boundary draws in place of a page. */
export function broken({ retry }: CaughtFailure) {
  return <BrokenPage onRetry={retry} />;
}
