import type { TaskInListFragment } from '#gql';
import { LinkRow } from '../../shared/layout/LinkRow.tsx';
import { Rows } from '../../shared/layout/Rows.tsx';
import { TaskDue } from './TaskDue.tsx';
import { TaskStatusTag } from './TaskStatusTag.tsx';

interface Props {
  readonly tasks: readonly TaskInListFragment[];
  /** Leaves the case out where the page is about it. */
  readonly withCase?: boolean;
}

/** Tasks one below the other: what, by when, in which case, and where each stands. */
export function TaskRows({ tasks, withCase = true }: Props) {
  return (
    <Rows>
      {tasks.map((task) => (
        <LinkRow
          key={task.id}
          to={`/tasks/${encodeURIComponent(task.number)}`}
          title={task.title}
          hints={[
            { name: 'due', words: <TaskDue task={task} /> },
            { name: 'case', words: withCase ? task.case?.title : null },
          ]}
          state={<TaskStatusTag status={task.status} />}
        />
      ))}
    </Rows>
  );
}
