import { Link } from 'react-router-dom';
import classes from './ListTable.module.css';
import { rowLinkId } from './rowIds.ts';

interface Props {
  readonly row: { readonly id: string; readonly title: string };
  readonly to: string;
  /** Number, title and how it stands, for who hears the row. */
  readonly name: string;
  /** The one row that the Tab key reaches. */
  readonly active: boolean;
}

/** The one link of a row: its title, which keys and the Tab key go to. */
export function RowLink({ row, to, name, active }: Props) {
  return (
    <Link
      id={rowLinkId(row.id)}
      className={classes.link}
      to={to}
      tabIndex={active ? 0 : -1}
      aria-label={name}
      dir="auto"
    >
      {row.title}
    </Link>
  );
}
