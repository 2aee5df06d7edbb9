import { Combobox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { PickerGroup, PickerOption } from './pickerGroups.ts';
import classes from './Picker.module.css';

export type PickerOptionsProps<T extends PickerOption> = {
  readonly label: string;
  readonly groups: readonly PickerGroup<T>[];
  readonly chosenId: string | null;
  readonly renderOption: (option: T) => ReactNode;
  /** Said when there is no option. */
  readonly nothing: string;
};

/** The open list of a picker. */
export function PickerOptions<T extends PickerOption>(props: PickerOptionsProps<T>) {
  const { label, groups, chosenId, renderOption, nothing } = props;
  const filled = groups.filter((group) => group.options.length > 0);
  return (
    <Combobox.Options mah={280} className={classes.options} aria-label={label}>
      {filled.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
      {filled.map((group) => (
        <Combobox.Group key={group.options[0]?.id} label={group.label}>
          {group.options.map((option) => (
            <Combobox.Option key={option.id} value={option.id} active={option.id === chosenId}>
              {renderOption(option)}
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  );
}
