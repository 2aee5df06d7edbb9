import { NativeSelect } from '@mantine/core';

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** The box of a field that is one of a few. */
export function ChoiceEditor<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <NativeSelect
      aria-label={label}
      data={[...options]}
      value={value}
      onChange={({ currentTarget }) =>
        onChange(options.find((each) => each.value === currentTarget.value)?.value ?? value)
      }
    />
  );
}
