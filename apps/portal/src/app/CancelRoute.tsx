import { CancelPage } from '../features/tasks/CancelPage.tsx';
import type { PageProps } from '../shared/router/lazyPage.ts';

/** "I can't do this". */
export function CancelRoute({ number }: PageProps) {
  return <CancelPage key={number} number={number} />;
}
