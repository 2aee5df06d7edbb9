import { ChevronDown } from 'lucide-react';
import classes from './GroupHead.module.css';

interface Props {
  readonly label: string;
  readonly count: string;
  readonly late: boolean;
  readonly folded: boolean;
  readonly span: number;
  /** Its place among all lines, where not all are drawn. */
  readonly rowIndex: number | undefined;
  readonly onFold: () => void;
}

/** The line above a group: its name, how many, and a fold. */
export function GroupHead({ label, count, late, folded, span, rowIndex, onFold }: Props) {
  return (
    <tr className={classes.groupRow} aria-rowindex={rowIndex}>
      <th scope="rowgroup" colSpan={span}>
        <button
          type="button"
          className={classes.groupButton}
          data-late={late || undefined}
          aria-expanded={!folded}
          onClick={onFold}
        >
          <ChevronDown className={classes.chevron} size={14} aria-hidden="true" />
          <bdi>{label}</bdi>
          <span className={classes.groupCount}>{count}</span>
        </button>
      </th>
    </tr>
  );
}
