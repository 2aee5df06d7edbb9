import { taskPriorities, type TaskPriority } from '@docket/domain';
import { EditableField, priorityLabels, PriorityIcon } from '@docket/ui';
import { NativeSelect } from '@mantine/core';
import { detailText } from './detailTexts.ts';
import { type EditedTask, useFieldEdit } from './useFieldEdit.ts';

export type PriorityFieldProps = {
  readonly task: EditedTask;
  readonly value: TaskPriority;
  readonly editable: boolean;
};

const options = taskPriorities.map((value) => ({ value, label: priorityLabels[value] }));

/** The priority, edited in place. */
export function PriorityField({ task, value, editable }: PriorityFieldProps) {
  const label = detailText('field.PRIORITY');
  const edit = useFieldEdit<TaskPriority>({
    task,
    field: 'PRIORITY',
    value,
    toEdit: (priority) => ({ priority }),
    words: (priority) => priorityLabels[priority],
  });
  return (
    <EditableField
      label={label}
      editing={edit.editing}
      onEdit={edit.begin}
      onSave={() => edit.save()}
      onRevert={edit.revert}
      state={edit.state}
      editor={
        editable && (
          <NativeSelect
            aria-label={label}
            data={options}
            value={edit.draft}
            onChange={({ currentTarget }) =>
              edit.setDraft(taskPriorities.find((each) => each === currentTarget.value) ?? value)
            }
          />
        )
      }
    >
      <PriorityIcon priority={edit.shown} withLabel />
    </EditableField>
  );
}
