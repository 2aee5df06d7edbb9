import { CasePage } from '../features/cases/CasePage.tsx';
import { TaskRows } from '../features/tasks/TaskRows.tsx';
import { useNumberInAddress } from './useNumberInAddress.ts';

/** A case with its tasks. */
export function CaseRoute() {
  const number = useNumberInAddress();
  return (
    <CasePage key={number} number={number}>
      {(tasks) => <TaskRows tasks={tasks} withCase={false} />}
    </CasePage>
  );
}
