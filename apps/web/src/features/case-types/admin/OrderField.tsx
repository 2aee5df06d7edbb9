import { TextInput } from '@mantine/core';
import { adminText } from './adminTexts.ts';

interface Props {
  readonly value: number;
  readonly onChange: (order: number) => void;
}

/** The place of something in lists, as a number. */
export function OrderField({ value, onChange }: Props) {
  return (
    <TextInput
      type="number"
      label={adminText('order')}
      description={adminText('orderHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={String(value)}
      onChange={(event) => onChange(Math.trunc(event.currentTarget.valueAsNumber) || 0)}
    />
  );
}
