import type { ReactNode } from 'react';
import classes from './Rows.module.css';

/** A list of rows. */
export function Rows({ children }: { readonly children: ReactNode }) {
  // Safari forgets the role of a list without bullets.
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ul role="list" className={classes.rows}>
      {children}
    </ul>
  );
}
