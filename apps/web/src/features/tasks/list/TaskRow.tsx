import { dueWords } from '@docket/ui';
import { memo, type ReactNode } from 'react';
import { ListRow } from '../../../shared/list/rows/ListRow.tsx';
import type { RowPlace } from '../../../shared/list/rows/ListTable.tsx';
import { RowLink } from '../../../shared/list/rows/RowLink.tsx';
import tableClasses from '../../../shared/list/rows/ListTable.module.css';
import { listText as commonText } from '../../../shared/list/listTexts.ts';
import type { TaskRowFragment } from '#gql';
import { type CellAround, cells } from './cells.tsx';
import { columns } from './listColumns.ts';
import { listText } from './listTexts.ts';
import { RowButton } from './RowButton.tsx';
import { RowTitle } from './RowTitle.tsx';
import type { TaskListTypes } from './taskListTypes.ts';
import type { RowMoves } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

interface Props extends RowPlace<TaskListTypes> {
  readonly task: ListedTask;
  readonly around: CellAround;
  readonly peeked: boolean;
  /** Changes each time somebody else changed the task. */
  readonly touched: string | undefined;
  /** Why the row is still here although it no longer fits; null while it fits. */
  readonly ghost: string | null;
  readonly onUndo: ((task: ListedTask) => void) | null;
  readonly moves: RowMoves;
  /** A button of this kind of list, for example Claim. */
  readonly renderExtra: ((task: ListedTask, moves: RowMoves) => ReactNode) | undefined;
}

function nameOf(row: TaskRowFragment, today: string): string {
  const { number, title, statusLabel: status } = row;
  const name = commonText('rowName', { number, title, status });
  if (row.dueOn === null) return name;
  const { date, words } = dueWords(row.dueOn, today);
  return `${name}, ${listText('rowDue', { due: `${date}, ${words}` })}`;
}

/** One task of a list. The title is the row's header and its one link; the rest of the row opens the peek. */
export const TaskRow = memo(function TaskRow(props: Props) {
  const { task, around, active, ghost, touched, moves, onUndo } = props;
  return (
    <ListRow
      key={touched}
      columnFacts={columns}
      row={task}
      place={props}
      marks={{
        ghost: ghost !== null,
        isNew: task.isNewToViewer,
        peeked: props.peeked,
        touched: touched !== undefined,
      }}
      title={
        <RowTitle
          row={task}
          withCase={!props.columns.includes('case')}
          ghost={ghost}
          onUndo={onUndo && (() => onUndo(task))}
        >
          <RowLink
            row={task}
            to={`/tasks/${task.number}`}
            name={nameOf(task, around.today)}
            active={active}
          />
        </RowTitle>
      }
      cell={(key) => key !== 'title' && cells[key](task, around)}
      end={
        <>
          {props.renderExtra?.(task, moves)}
          <RowButton task={task} moves={moves} className={tableClasses.more} reachable={active} />
        </>
      }
    />
  );
});
