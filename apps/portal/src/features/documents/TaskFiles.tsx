import type { TaskFilesFragment } from '#gql';
import { Section } from '../../shared/layout/Section.tsx';
import { t } from '../../shared/words/words.ts';
import { FileAdder } from './FileAdder.tsx';
import { FileList } from './FileList.tsx';
import { useUploads } from './useUploads.ts';

/** The files of a task and the way to add more. */
export function TaskFiles({ task }: { readonly task: TaskFilesFragment }) {
  const uploads = useUploads({ taskId: task.id });
  return (
    <Section title={t('files.title')}>
      {task.attachments.length === 0 ? <p>{t('files.none')}</p> : <FileList files={task.attachments} />}
      <FileAdder title={t('files.add')} uploads={uploads} />
    </Section>
  );
}
