import type { ReactNode } from 'react';
import { Link } from '../router/Link.tsx';
import classes from './Button.module.css';

interface Props {
  readonly to: string;
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly children: ReactNode;
}

/** A link that looks like a button: the next page is part of doing the thing. */
export function ButtonLink({ to, kind = 'primary', children }: Props) {
  return (
    <Link to={to} className={classes.button} data-kind={kind}>
      {children}
    </Link>
  );
}
