import { Building2 } from 'lucide-react';
import { Picker } from './Picker.tsx';
import classes from './Picker.module.css';

export type DepartmentOption = {
  readonly id: string;
  readonly name: string;
  /** Tasks that wait there with nobody assigned. */
  readonly waiting?: number | null | undefined;
  readonly isCurrent?: boolean | undefined;
};

export type DepartmentPickerProps = {
  readonly label?: string | undefined;
  readonly value: DepartmentOption | null;
  readonly onChange: (department: DepartmentOption | null) => void;
  readonly options: readonly DepartmentOption[];
  readonly loading?: boolean | undefined;
  readonly error?: string | undefined;
  readonly field?: string | undefined;
  readonly focused?: boolean | undefined;
  readonly required?: boolean | undefined;
};

function renderDepartment(department: DepartmentOption) {
  const waiting = department.waiting ?? 0;
  return (
    <span className={classes.option}>
      <Building2 size={16} strokeWidth={1.5} aria-hidden="true" />
      <span className={classes.main}>
        <span className={classes.name} dir="auto">
          {department.name}
        </span>
        {department.isCurrent === true && <span className={classes.detail}>It lies there now</span>}
      </span>
      {waiting > 0 && <span className={classes.end}>{waiting} waiting</span>}
    </span>
  );
}

/** Finds a department by name. */
export function DepartmentPicker({ label = 'Department', options, ...rest }: DepartmentPickerProps) {
  return (
    <Picker<DepartmentOption>
      {...rest}
      label={label}
      placeholder="Department"
      groups={[{ label: '', options }]}
      renderOption={renderDepartment}
      nothing="No department of this name"
    />
  );
}
