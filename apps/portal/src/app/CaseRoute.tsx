import { CasePage } from '../features/cases/CasePage.tsx';
import { TaskRows } from '../features/tasks/TaskRows.tsx';
import type { PageProps } from '../shared/router/lazyPage.ts';

/** A case with its tasks. */
export function CaseRoute({ number }: PageProps) {
  return (
    <CasePage key={number} number={number}>
      {(tasks) => <TaskRows tasks={tasks} withCase={false} />}
    </CasePage>
  );
}
