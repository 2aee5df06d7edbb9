import { Modal } from '@mantine/core';
import { MoveNoticeBanner } from './MoveNoticeBanner.tsx';
import { moveText } from './moveTexts.ts';
import { useActionableTask } from './readTask.ts';
import { useTaskActions } from './taskActionsContext.ts';

/** The same notice over a list, where no action bar could give its place to it. */
export function MoveNoticeDialog({ taskId }: { readonly taskId: string }) {
  const { dismissNotice } = useTaskActions();
  const task = useActionableTask(taskId);
  const title = task === null ? '' : moveText('noticeFor', { number: task.number, title: task.title });
  return (
    <Modal opened onClose={() => dismissNotice(taskId)} title={title} closeOnClickOutside={false} size={520}>
      <MoveNoticeBanner taskId={taskId} />
    </Modal>
  );
}
