import type { ReactNode } from 'react';
import classes from './Tag.module.css';

export type TagTone = 'CALL' | 'NEW' | 'BUSY' | 'AGAIN' | 'QUIET' | 'PLAIN';

interface Props {
  readonly tone: TagTone;
  readonly children: ReactNode;
}

/** A state in a word or two. `PLAIN` has no ground, so that open work stands out. */
export function Tag({ tone, children }: Props) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
