import { TextInput } from '@mantine/core';

interface Props {
  readonly label: string;
  readonly words: string;
  readonly onChange: (words: string) => void;
}

/** The words that rows have to have. */
export function WordsOption({ label, words, onChange }: Props) {
  return (
    <TextInput
      size="xs"
      label={label}
      value={words}
      data-autofocus
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
