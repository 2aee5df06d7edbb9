import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { MoveNoticeBanner } from './MoveNoticeBanner.tsx';
import { useActionableTask } from './readTask.ts';
import { TaskActionButtons } from './TaskActionButtons.tsx';
import { useMoveState, useTaskActions } from './taskActionsContext.ts';

export type TaskActionBarProps = {
  readonly taskId: string;
  /** On a phone: fixed at the bottom with the first button and "More". */
  readonly fixedOnPhone?: boolean | undefined;
  /** Smaller buttons, for the panel beside a list. */
  readonly compact?: boolean | undefined;
};

const narrow = '(max-width: 47.99em)';

/** The moves that are possible now as buttons, and in words why others are not. */
export function TaskActionBar({ taskId, fixedOnPhone = false, compact = false }: TaskActionBarProps) {
  const task = useActionableTask(taskId);
  const { showsNotices } = useTaskActions();
  const { notice } = useMoveState(taskId);
  const phone = useMediaQuery(narrow, false) && fixedOnPhone;
  useEffect(() => showsNotices(taskId), [showsNotices, taskId]);
  if (task === null) return null;
  if (notice !== undefined) return <MoveNoticeBanner taskId={taskId} />;

  return <TaskActionButtons task={task} phone={phone} fixed={fixedOnPhone} size={compact ? 'xs' : 'sm'} />;
}
