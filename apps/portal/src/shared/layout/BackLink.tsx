import { Link } from '../router/Link.tsx';
import { ArrowLeft } from './ArrowLeft.tsx';
import classes from './BackLink.module.css';

export interface BackTarget {
  readonly to: string;
  readonly label: string;
}

/** The way back, first thing on the page. */
export function BackLink({ to, label }: BackTarget) {
  return (
    <Link to={to} className={classes.back}>
      <ArrowLeft />
      {label}
    </Link>
  );
}
