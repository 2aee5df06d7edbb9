import { TaskFiles } from '../features/documents/TaskFiles.tsx';
import { TaskMessages } from '../features/conversation/TaskMessages.tsx';
import { TaskPage } from '../features/tasks/TaskPage.tsx';
import type { PageProps } from '../shared/router/lazyPage.ts';

/** A task with its files and messages. */
export function TaskRoute({ number }: PageProps) {
  return (
    <TaskPage key={number} number={number}>
      {(task) => (
        <>
          <TaskFiles task={task} />
          <TaskMessages task={task} />
        </>
      )}
    </TaskPage>
  );
}
