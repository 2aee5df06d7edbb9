import type { ReactNode } from 'react';
import classes from './EditableField.module.css';

/** A label and a value that is not edited here. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.row}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.cell}>
        <div className={classes.value}>{children}</div>
      </dd>
    </div>
  );
}
