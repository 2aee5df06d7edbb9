import type { ReactNode } from 'react';
import classes from './FileRow.module.css';

/** A list of file rows and uploads. */
export function FileList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}
