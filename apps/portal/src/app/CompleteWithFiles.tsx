import { FileAdder } from '../features/documents/FileAdder.tsx';
import { FileList } from '../features/documents/FileList.tsx';
import { useUploads } from '../features/documents/useUploads.ts';
import { CompleteForm } from '../features/tasks/CompleteForm.tsx';
import type { Task } from '../features/tasks/taskActions.ts';
import { t } from '../shared/words/words.ts';

/** The form that finishes a task, holding back until its files have arrived. */
export function CompleteWithFiles({ task }: { readonly task: Task }) {
  const uploads = useUploads({ taskId: task.id });
  const filesReady = async () => {
    const stuck = await uploads.settled();
    return stuck.map(({ id, file }) => ({
      field: `upload-${id}`,
      message: t('complete.fileStuck', { name: file.name }),
    }));
  };
  const files = (
    <>
      {task.attachments.length === 0 ? null : <FileList files={task.attachments} />}
      <FileAdder title={t('files.addOptional')} uploads={uploads} />
    </>
  );
  return <CompleteForm task={task} files={files} filesReady={filesReady} />;
}
