import type { ReactNode } from 'react';
import type { ListKind } from '../listKind.ts';
import type { ListTypes } from '../listTypes.ts';
import classes from './ListTable.module.css';
import type { RowPlace } from './ListTable.tsx';

interface RowMarks {
  /** No longer fits the list. */
  readonly ghost: boolean;
  readonly isNew: boolean;
  /** Is shown beside the list. */
  readonly peeked: boolean;
  /** Somebody else changed it a moment ago. */
  readonly touched: boolean;
}

const unmarked: RowMarks = { ghost: false, isNew: false, peeked: false, touched: false };

interface Props<K extends ListTypes> {
  readonly columnFacts: ListKind<K>['columns'];
  readonly row: K['row'];
  readonly place: Pick<RowPlace<K>, 'columns' | 'rowIndex'>;
  readonly marks?: RowMarks;
  /** The row's header. */
  readonly title: ReactNode;
  readonly cell: (column: K['column']) => ReactNode;
  /** What can be done with the row, where rows have an end. */
  readonly end?: ReactNode;
}

/** One row of a table in the columns that are shown. */
export function ListRow<K extends ListTypes>({
  columnFacts,
  row,
  place,
  marks = unmarked,
  title,
  cell,
  end,
}: Props<K>) {
  return (
    <tr
      className={classes.row}
      aria-rowindex={place.rowIndex}
      data-row={row.id}
      data-ghost={marks.ghost || undefined}
      data-new={marks.isNew || undefined}
      data-peeked={marks.peeked || undefined}
      data-touched={marks.touched || undefined}
    >
      {place.columns.map((key) =>
        key === 'title' ? (
          <th key={key} scope="row">
            {title}
          </th>
        ) : (
          <td key={key} data-end={columnFacts[key].end}>
            {cell(key)}
          </td>
        ),
      )}
      {end !== undefined && <td className={classes.end}>{end}</td>}
    </tr>
  );
}
