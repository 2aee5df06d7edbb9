import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { adminText } from './adminTexts.ts';

interface Props {
  readonly label: string;
  readonly value: readonly number[];
  readonly error: string | undefined;
  readonly onChange: (percents: readonly number[]) => void;
}

function percentsIn(text: string): readonly number[] {
  const found = (text.match(/\d+/gu) ?? []).map(Number).filter((percent) => percent > 0);
  return [...new Set(found)].toSorted((one, other) => one - other);
}

/** Moments of a target in percent, as "50, 80, 100"; what is typed stays as it is. */
export function PercentsField({ label, value, error, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const same = percentsIn(typed).join() === value.join();
  return (
    <TextInput
      label={label}
      description={adminText('percentsHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      placeholder="50, 80, 100"
      value={same ? typed : value.join(', ')}
      error={error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(percentsIn(event.currentTarget.value));
      }}
      onFocus={() => setTyped(value.join(', '))}
    />
  );
}
