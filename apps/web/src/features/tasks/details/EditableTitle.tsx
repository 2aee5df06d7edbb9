import { limits } from '@docket/domain';
import { FieldStateLines, useEditKeys } from '@docket/ui';
import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { TaskHeaderFragment } from '#gql';
import { detailText } from './detailTexts.ts';
import classes from './TaskTitle.module.css';
import { useFieldEdit } from './useFieldEdit.ts';

export type EditableTitleProps = {
  readonly task: TaskHeaderFragment;
  readonly level: 1 | 2;
  /** Takes the focus when it appears, because what stood in its place had it. */
  readonly focused: boolean;
  /** What stands beside the title. */
  readonly children: ReactNode;
};

/** The title; a click turns it into a box, Enter saves, Escape reverts. */
export function EditableTitle({ task, level, focused, children }: EditableTitleProps) {
  const box = useRef<HTMLDivElement>(null);
  const edit = useFieldEdit<string>({
    task,
    field: 'TITLE',
    value: task.title,
    toEdit: (title) => ({ title: title.trim() }),
    words: (title) => title,
    check: (title) => (title.trim() === '' ? detailText('titleMissing') : undefined),
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focused) heading.current?.focus({ preventScroll: true });
  }, [focused]);
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
        <Heading ref={heading} className={classes.title} tabIndex={-1} dir="auto">
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
      {children}
      <div className={classes.state}>
        <FieldStateLines state={edit.state} />
      </div>
    </>
  );
}
