import type { ReactNode } from 'react';
import classes from './Panel.module.css';

/** A quiet box for a sentence that matters: whose turn it is, or what a button will do. */
export function Panel({ children }: { readonly children: ReactNode }) {
  return <div className={classes.panel}>{children}</div>;
}
