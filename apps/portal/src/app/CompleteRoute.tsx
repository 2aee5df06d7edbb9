import { CompletePage } from '../features/tasks/CompletePage.tsx';
import { CompleteWithFiles } from './CompleteWithFiles.tsx';
import type { PageProps } from '../shared/router/lazyPage.ts';

/** "Mark as done", with files. */
export function CompleteRoute({ number }: PageProps) {
  return (
    <CompletePage key={number} number={number}>
      {(task) => <CompleteWithFiles task={task} />}
    </CompletePage>
  );
}
