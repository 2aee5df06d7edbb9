import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { ChevronsUpDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { findOption, type PickerGroup, type PickerOption, shownGroups } from './pickerGroups.ts';
import { PickerOptions } from './PickerOptions.tsx';

type FieldMarks = {
  /** Name of the field for the dialog that focuses what is missing. */
  readonly field?: string | undefined;
  readonly focused?: boolean | undefined;
  readonly required?: boolean | undefined;
};

export type PickerProps<T extends PickerOption> = FieldMarks & {
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly groups: readonly PickerGroup<T>[];
  readonly renderOption: (option: T) => ReactNode;
  /** Given when the server searches: called with what was typed. Without it the options are filtered here. */
  readonly onSearch?: ((words: string) => void) | undefined;
  readonly loading?: boolean | undefined;
  readonly error?: string | undefined;
  /** What is said when no option matches. */
  readonly nothing: string;
};

/** An editable combobox with a list: typing narrows, arrows choose, Enter takes, Escape closes the list only. */
export function Picker<T extends PickerOption>(props: PickerProps<T>) {
  const { value, onChange, groups, loading = false, onSearch } = props;
  const [words, setWords] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => setWords(null) });
  const shown = onSearch === undefined ? shownGroups(groups, words ?? '') : groups;

  const type = (typed: string) => {
    setWords(typed);
    onSearch?.(typed);
    if (typed === '' && value !== null) onChange(null);
    combobox.openDropdown();
    combobox.selectFirstOption();
  };
  const take = (id: string) => {
    onChange(findOption(groups, id));
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false}>
      <Combobox.Target>
        <TextInput
          label={props.label}
          description={props.description}
          placeholder={props.placeholder}
          value={words ?? nameOf(value)}
          error={props.error}
          {...attributesOf(props)}
          autoComplete="off"
          rightSection={loading ? loader : arrows}
          onChange={(event) => type(event.currentTarget.value)}
          onClick={() => combobox.openDropdown()}
          onFocus={() => onSearch?.('')}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        {combobox.dropdownOpened && (
          <PickerOptions
            label={props.label}
            groups={shown}
            chosenId={value?.id ?? null}
            renderOption={props.renderOption}
            nothing={loading ? 'Searching…' : props.nothing}
          />
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function nameOf(option: PickerOption | null): string {
  return option?.name ?? '';
}

function attributesOf({ field, focused = false, required = false }: FieldMarks) {
  return {
    'data-field': field,
    'data-autofocus': focused || undefined,
    'aria-required': required || undefined,
  };
}

const loader = <Loader size={14} aria-hidden="true" />;
const arrows = <ChevronsUpDown size={14} aria-hidden="true" />;
