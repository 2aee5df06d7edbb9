import { Picker } from './Picker.tsx';
import classes from './Picker.module.css';

/** Anything with a name that can be chosen: a client, a case. */
export type RecordOption = {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | undefined;
};

export type RecordPickerProps = {
  readonly label: string;
  readonly value: RecordOption | null;
  readonly onChange: (record: RecordOption | null) => void;
  readonly options: readonly RecordOption[];
  readonly onSearch?: ((words: string) => void) | undefined;
  readonly loading?: boolean | undefined;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly field?: string | undefined;
  readonly focused?: boolean | undefined;
  readonly required?: boolean | undefined;
};

function renderRecord(record: RecordOption) {
  return (
    <span className={classes.option}>
      <span className={classes.main}>
        <span className={classes.name} dir="auto">
          {record.name}
        </span>
      </span>
      {record.detail !== undefined && <span className={classes.end}>{record.detail}</span>}
    </span>
  );
}

/** Finds a record by its name; emptying the box chooses none. */
export function RecordPicker({ options, ...rest }: RecordPickerProps) {
  return (
    <Picker<RecordOption>
      {...rest}
      groups={[{ label: '', options }]}
      renderOption={renderRecord}
      nothing="Nothing found"
    />
  );
}
