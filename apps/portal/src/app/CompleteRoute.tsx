import { CompletePage } from '../features/tasks/CompletePage.tsx';
import { CompleteWithFiles } from './CompleteWithFiles.tsx';
import { useNumberInAddress } from './useNumberInAddress.ts';

/** "Mark as done", with files. */
export function CompleteRoute() {
  const number = useNumberInAddress();
  return (
    <CompletePage key={number} number={number}>
      {(task) => <CompleteWithFiles task={task} />}
    </CompletePage>
  );
}
