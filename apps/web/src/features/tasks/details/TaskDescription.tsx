import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { FieldStateLines } from '@docket/ui';
import { Button } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { TaskDescriptionFragmentDoc, type TaskDescriptionFragment } from '#gql';
import { Markdown } from '../../../shared/markdown/Markdown.tsx';
import { toggleChecklist } from '../../../shared/markdown/toggleChecklist.ts';
import { DescriptionEditor } from './DescriptionEditor.tsx';
import { detailText } from './detailTexts.ts';
import classes from './TaskDescription.module.css';
import { useFieldEdit } from './useFieldEdit.ts';

const nothing: Pick<TaskDescriptionFragment, 'id' | 'version' | 'description' | 'editableFields'> = {
  id: '',
  version: 0,
  description: null,
  editableFields: [],
};

/** What the task is about, as text; edited in a box that keeps a draft. */
export function TaskDescription({ task }: { readonly task: FragmentType<TaskDescriptionFragment> }) {
  const { data, complete } = useFragment({
    fragment: TaskDescriptionFragmentDoc,
    fragmentName: 'TaskDescription',
    from: task,
  });
  const { id, version, description, editableFields } = complete ? data : nothing;
  const edit = useFieldEdit<string>({
    task: { id, version },
    field: 'DESCRIPTION',
    value: description ?? '',
    toEdit: (text) => ({ description: text.trim() === '' ? null : text }),
    words: () => detailText('description'),
  });
  const editable = editableFields.includes('DESCRIPTION');
  const tick = (line: number) => edit.save(toggleChecklist(edit.shown, line));
  if (edit.editing) return <DescriptionEditor taskId={id} edit={edit} />;
  const empty = edit.shown.trim() === '';
  if (empty && !editable) return null;
  return (
    <section className={classes.description} aria-label={detailText('description')}>
      {!empty && <Markdown text={edit.shown} onToggle={editable ? tick : undefined} />}
      {editable && (
        <div className={classes.edit}>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<Pencil size={12} aria-hidden="true" />}
            onClick={edit.begin}
          >
            {detailText(empty ? 'addDescription' : 'editDescription')}
          </Button>
        </div>
      )}
      <FieldStateLines state={edit.state} />
    </section>
  );
}
