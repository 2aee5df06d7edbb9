import type { ReactNode } from 'react';
import classes from './FieldList.module.css';

/** The facts of a record as label and value. */
export function FieldList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <dl className={classes.list} aria-label={label}>
      {children}
    </dl>
  );
}
