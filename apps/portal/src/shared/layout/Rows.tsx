import type { ReactNode } from 'react';
import classes from './Rows.module.css';

/** A list of rows. */
export function Rows({ children }: { readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari forgets the role of a list without bullets
    <ul role="list" className={classes.rows}>
      {children}
    </ul>
  );
}
