import { taskPriorities, type TaskPriority } from '@docket/domain';
import { priorityLabels, PriorityIcon } from '@docket/ui';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { detailText } from './detailTexts.ts';
import { InPlaceField } from './InPlaceField.tsx';
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
    <InPlaceField
      label={label}
      edit={edit}
      editor={
        editable && (
          <ChoiceEditor label={label} options={options} value={edit.draft} onChange={edit.setDraft} />
        )
      }
    >
      <PriorityIcon priority={edit.shown} withLabel />
    </InPlaceField>
  );
}
