import type { ReactNode } from 'react';
import classes from './Choices.module.css';

/** The buttons at the end of a form or of a task: the main one first. */
export function Choices({ children }: { readonly children: ReactNode }) {
  return <div className={classes.choices}>{children}</div>;
}
