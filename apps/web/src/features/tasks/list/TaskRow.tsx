import { dueWords } from '@docket/ui';
import { memo, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { TaskRowFragment } from '#gql';
import { type CellAround, cells } from './cells.tsx';
import { type ColumnKey, columns } from './listColumns.ts';
import { listText } from './listTexts.ts';
import { RowButton } from './RowButton.tsx';
import { rowLinkId } from './rowIds.ts';
import { RowTitle } from './RowTitle.tsx';
import classes from './TaskTable.module.css';
import type { RowMoves } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

export interface RowProps {
  readonly task: ListedTask;
  readonly columns: readonly ColumnKey[];
  readonly around: CellAround;
  /** The one row that the Tab key reaches. */
  readonly active: boolean;
  readonly peeked: boolean;
  /** Changes each time somebody else changed the task. */
  readonly touched: string | undefined;
  /** Why the row is still here although it no longer fits; null while it fits. */
  readonly ghost: string | null;
  readonly onUndo: ((task: ListedTask) => void) | null;
  readonly moves: RowMoves;
  /** A button of this kind of list, for example Claim. */
  readonly renderExtra: ((task: ListedTask, moves: RowMoves) => ReactNode) | undefined;
  /** Its place among all lines, where not all are drawn. */
  readonly rowIndex: number | undefined;
}

function nameOf(row: TaskRowFragment, today: string): string {
  const { number, title, statusLabel: status } = row;
  const name = listText('rowName', { number, title, status });
  if (row.dueOn === null) return name;
  const { date, words } = dueWords(row.dueOn, today);
  return `${name}, ${listText('rowDue', { due: `${date}, ${words}` })}`;
}

/** One task of a list. The title is the row's header and its one link; the rest of the row opens the peek. */
export const TaskRow = memo(function TaskRow(props: RowProps) {
  const { task, around, active, ghost } = props;
  const link = (
    <Link
      id={rowLinkId(task.id)}
      className={classes.link}
      to={`/tasks/${task.number}`}
      tabIndex={active ? 0 : -1}
      aria-label={nameOf(task, around.today)}
      dir="auto"
    >
      {task.title}
    </Link>
  );
  return (
    <tr
      key={props.touched}
      className={classes.row}
      aria-rowindex={props.rowIndex}
      data-task={task.id}
      data-number={task.number}
      data-ghost={ghost !== null || undefined}
      data-new={task.isNewToViewer || undefined}
      data-peeked={props.peeked || undefined}
      data-touched={props.touched !== undefined || undefined}
    >
      {props.columns.map((key) =>
        key === 'title' ? (
          <th key={key} scope="row">
            <RowTitle
              row={task}
              withCase={!props.columns.includes('case')}
              ghost={ghost}
              onUndo={props.onUndo && (() => props.onUndo?.(task))}
            >
              {link}
            </RowTitle>
          </th>
        ) : (
          <td key={key} data-end={columns[key].end}>
            {cells[key](task, around)}
          </td>
        ),
      )}
      <td className={classes.end}>
        {props.renderExtra?.(task, props.moves)}
        <RowButton task={task} moves={props.moves} className={classes.more} reachable={active} />
      </td>
    </tr>
  );
});
