import { ReopenPage } from '../features/tasks/ReopenPage.tsx';
import type { PageProps } from '../shared/router/lazyPage.ts';

/** "Open this again". */
export function ReopenRoute({ number }: PageProps) {
  return <ReopenPage key={number} number={number} />;
}
