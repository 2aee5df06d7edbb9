import type { FormNumberField } from '@docket/domain';
import { TextInput } from '@mantine/core';
import classes from './FormEditor.module.css';

type Props = { readonly field: FormNumberField; readonly onChange: (field: FormNumberField) => void };

/** The least and the most a number may be; empty where there is no bound. */
export function NumberBounds({ field, onChange }: Props) {
  const set = (bound: 'minimum' | 'maximum', text: string) => {
    const { [bound]: _before, ...rest } = field;
    const number = Number(text);
    onChange(text.trim() === '' || !Number.isFinite(number) ? rest : { ...rest, [bound]: number });
  };
  return (
    <div className={classes.pair}>
      <TextInput
        label="At least (optional)"
        type="number"
        value={field.minimum ?? ''}
        onChange={(event) => set('minimum', event.currentTarget.value)}
      />
      <TextInput
        label="At most (optional)"
        type="number"
        value={field.maximum ?? ''}
        onChange={(event) => set('maximum', event.currentTarget.value)}
      />
    </div>
  );
}
