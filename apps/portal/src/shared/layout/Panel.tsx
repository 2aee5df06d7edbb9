import type { ReactNode } from 'react';
import classes from './Panel.module.css';

interface Props {
  /** True when the sentence asks the reader to do something. */
  readonly calls?: boolean;
  readonly children: ReactNode;
}

/** A quiet box for a sentence that matters: whose turn it is, or what a button will do. */
export function Panel({ calls = false, children }: Props) {
  return (
    <div className={classes.panel} data-calls={calls}>
      {children}
    </div>
  );
}
