import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { listText } from '../listTexts.ts';
import type { ListedRow } from '../listTypes.ts';
import classes from './ListCards.module.css';

interface Props {
  readonly row: ListedRow & { readonly title: string };
  readonly to: string;
  readonly isNew?: boolean;
  /** Whether it no longer fits the list. */
  readonly isGhost?: boolean;
  /** Below the title: how it stands. */
  readonly facts: ReactNode;
  /** What can be done with it. */
  readonly end?: ReactNode;
}

/** One row on a phone: its title with the number, then how it stands. */
export function ListCard({ row, to, isNew = false, isGhost = false, facts, end }: Props) {
  return (
    <li className={classes.card} data-ghost={isGhost || undefined}>
      <Link className={classes.link} to={to}>
        <span className={classes.title} dir="auto">
          {isNew && (
            <span className={classes.new}>
              <span className="docket-hidden">{listText('newToYou')}</span>
            </span>
          )}
          <span className={classes.words}>{row.title}</span>
          <bdi className={classes.number}>{row.number}</bdi>
        </span>
        <span className={classes.facts}>{facts}</span>
      </Link>
      {end !== undefined && <div className={classes.end}>{end}</div>}
    </li>
  );
}
