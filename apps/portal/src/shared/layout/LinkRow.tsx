import type { ReactNode } from 'react';
import { Link } from '../router/Link.tsx';
import classes from './LinkRow.module.css';

interface Props {
  readonly to: string;
  readonly title: string;
  /** Short facts under the title, each on its own line where the screen is narrow. */
  readonly hints: readonly { readonly name: string; readonly words: ReactNode }[];
  readonly state: ReactNode;
}

/** A row of a list; all of it can be pressed, the link's name is its title. */
export function LinkRow({ to, title, hints, state }: Props) {
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to={to} className={classes.link} dir="auto">
          {title}
        </Link>
        <div className={classes.hints}>
          {hints.map(({ name, words }) => (
            <span key={name} className={classes.hint} dir="auto">
              {words}
            </span>
          ))}
        </div>
      </div>
      <div className={classes.state}>{state}</div>
    </li>
  );
}
