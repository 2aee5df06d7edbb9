import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { choicesInLines } from './fieldList.ts';

type Props = {
  readonly choices: readonly string[];
  readonly onChange: (choices: readonly string[]) => void;
};

/** The values one can choose from, one a line; an empty line being typed stays where it is. */
export function ChoiceLines({ choices, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const same = choicesInLines(typed).join('\n') === choices.join('\n');
  return (
    <Textarea
      label="Choices"
      description="One a line, in the order they are offered."
      autosize={false}
      rows={Math.min(10, Math.max(3, choices.length + 1))}
      value={same ? typed : choices.join('\n')}
      error={choices.length === 0 ? 'Enter at least one choice.' : undefined}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(choicesInLines(event.currentTarget.value));
      }}
    />
  );
}
