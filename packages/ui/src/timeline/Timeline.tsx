import type { ReactNode } from 'react';
import classes from './Timeline.module.css';

/** The list of everything that happened to a record, newest first. */
export function Timeline({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className={classes.list} aria-label={label}>
      {children}
    </ol>
  );
}
