import { type Audience, audiences } from '@docket/domain';
import { AudienceTag } from '@docket/ui';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { detailText } from './detailTexts.ts';
import { InPlaceField } from './InPlaceField.tsx';
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
    <InPlaceField
      label={label}
      edit={edit}
      editor={
        editable && (
          <ChoiceEditor label={label} options={options} value={edit.draft} onChange={edit.setDraft} />
        )
      }
    >
      <AudienceTag audience={edit.shown} word={detailText(`audience.${edit.shown}`)} />
    </InPlaceField>
  );
}
