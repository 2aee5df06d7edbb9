import { useKeys } from '@docket/ui';
import { useTaskActions } from './taskActionsContext.ts';
import { useActionableTask } from './readTask.ts';
import { isOffered } from './offers.ts';

/**
 * The keys of a task: D E F R, Shift+C, Shift+R, A (claim or reassign), H, Shift+E with a closing comment. They act on
 * the given task; `null` while nothing is in focus.
 */
export function useTaskKeys(taskId: string | null, enabled = true): void {
  const { start } = useTaskActions();
  const task = useActionableTask(taskId);
  const id = task?.id ?? '';
  useKeys(
    {
      D: () => start(id, 'DOING'),
      E: () => start(id, 'COMPLETE'),
      'Shift+E': () => start(id, 'COMPLETE', { withComment: true }),
      F: () => start(id, 'FORWARD'),
      R: () => start(id, 'REPLY'),
      'Shift+C': () => start(id, 'CANCEL'),
      'Shift+R': () => start(id, 'REOPEN'),
      A: () => start(id, task !== null && isOffered(task, 'CLAIM') ? 'CLAIM' : 'REASSIGN'),
      H: () => start(id, 'POSTPONE'),
    },
    enabled && task !== null,
  );
}
