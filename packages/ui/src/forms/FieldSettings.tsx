import { formLimits } from '@docket/domain';
import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { ChoiceLines } from './ChoiceLines.tsx';
import { choicesOf, fieldKindLabels, fieldKinds, kindOfField } from './fieldKinds.ts';
import { type ListedField, withChoices, withKind } from './fieldList.ts';
import classes from './FormEditor.module.css';
import { NumberBounds } from './NumberBounds.tsx';

type Props = { readonly listed: ListedField; readonly onChange: (listed: ListedField) => void };

/** Everything that can be said about a field. */
export function FieldSettings({ listed, onChange }: Props) {
  const { field, required } = listed;
  const kind = kindOfField(field);
  const set = (next: ListedField['field']) => onChange({ ...listed, field: next });
  return (
    <div className={classes.settings}>
      <div className={classes.pair}>
        <TextInput
          label="Label"
          value={field.title ?? ''}
          maxLength={formLimits.title}
          onChange={(event) => set({ ...field, title: event.currentTarget.value })}
        />
        <Select
          label="Kind of answer"
          data={fieldKinds.map((value) => ({ value, label: fieldKindLabels[value] }))}
          value={kind}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => {
            const next = fieldKinds.find((each) => each === value);
            if (next !== undefined) set(withKind(field, next));
          }}
        />
      </div>
      <Textarea
        label="Help (optional)"
        description="One sentence below the label: what is meant, where to find it."
        rows={2}
        value={field.description ?? ''}
        maxLength={formLimits.description}
        onChange={(event) => set({ ...field, description: event.currentTarget.value })}
      />
      {(kind === 'ONE_OF' || kind === 'SEVERAL_OF') && (
        <ChoiceLines choices={choicesOf(field)} onChange={(choices) => set(withChoices(field, choices))} />
      )}
      {(field.type === 'number' || field.type === 'integer') && <NumberBounds field={field} onChange={set} />}
      <Checkbox
        label="Has to be answered"
        checked={required}
        onChange={(event) => onChange({ ...listed, required: event.currentTarget.checked })}
      />
    </div>
  );
}
