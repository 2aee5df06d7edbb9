import { limits } from '@docket/domain';
import { FieldStateLines, useEditKeys } from '@docket/ui';
import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { TaskHeaderFragment } from '#gql';
import { detailText } from './detailTexts.ts';
import classes from './TaskTitle.module.css';
import { useFieldEdit } from './useFieldEdit.ts';

export type EditableTitleProps = {
  readonly task: TaskHeaderFragment;
  readonly level: 1 | 2;
};

/** The title; a click turns it into a box, Enter saves, Escape reverts. */
export function EditableTitle({ task, level }: EditableTitleProps) {
  const box = useRef<HTMLDivElement>(null);
  const edit = useFieldEdit<string>({
    task,
    field: 'TITLE',
    value: task.title,
    toEdit: (title) => ({ title: title.trim() }),
    words: (title) => title,
    check: (title) => (title.trim() === '' ? detailText('titleMissing') : undefined),
  });
  useEditKeys(box, edit.editing, { onSave: () => edit.save(), onRevert: edit.revert });
  const Heading = level === 1 ? 'h1' : 'h2';
  const editable = task.editableFields.includes('TITLE');
  return (
    <>
      {edit.editing ? (
        <div className={classes.box} ref={box}>
          <TextInput
            aria-label={detailText('title')}
            size="md"
            value={edit.draft}
            maxLength={limits.taskTitle}
            onChange={(event) => edit.setDraft(event.currentTarget.value)}
          />
        </div>
      ) : (
        <Heading className={classes.title} tabIndex={-1} dir="auto">
          {editable ? (
            <button
              type="button"
              className={classes.edit}
              title={detailText('editTitle')}
              onClick={edit.begin}
            >
              {edit.shown}
            </button>
          ) : (
            edit.shown
          )}
        </Heading>
      )}
      <div className={classes.state}>
        <FieldStateLines state={edit.state} />
      </div>
    </>
  );
}
