import { type Audience, audiences } from '@docket/domain';
import { AudienceTag, EditableField } from '@docket/ui';
import { NativeSelect } from '@mantine/core';
import { detailText } from './detailTexts.ts';
import { type EditedTask, useFieldEdit } from './useFieldEdit.ts';

export type AudienceFieldProps = {
  readonly task: EditedTask;
  readonly value: Audience;
  readonly editable: boolean;
};

const options = audiences.map((value) => ({ value, label: detailText(`audience.${value}`) }));

/** Whether the client sees the task in the portal. */
export function AudienceField({ task, value, editable }: AudienceFieldProps) {
  const label = detailText('field.AUDIENCE');
  const edit = useFieldEdit<Audience>({
    task,
    field: 'AUDIENCE',
    value,
    toEdit: (audience) => ({ audience }),
    words: (audience) => detailText(`audience.${audience}`),
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
              edit.setDraft(audiences.find((each) => each === currentTarget.value) ?? value)
            }
          />
        )
      }
    >
      <AudienceTag audience={edit.shown} word={detailText(`audience.${edit.shown}`)} />
    </EditableField>
  );
}
