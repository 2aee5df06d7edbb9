import type { ReactNode } from 'react';
import type { CellAround } from './cells.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { GroupHead } from './GroupHead.tsx';
import { groupName, isLateGroup } from './groupTexts.ts';
import type { GroupBy } from './listGroups.ts';
import { rowEndWidth } from './rowEnd.ts';
import { listText } from './listTexts.ts';
import type { TableControl } from './tableControl.ts';
import { TaskRow } from './TaskRow.tsx';
import headClasses from './ColumnHead.module.css';
import classes from './TaskTable.module.css';
import type { Groups } from './useGroups.ts';
import type { RowMoves } from './useRowMoves.ts';
import type { ListedTask } from './useTaskList.ts';

export interface TaskTableProps {
  readonly label: string;
  readonly groups: Groups;
  readonly by: GroupBy;
  readonly control: TableControl;
  readonly around: CellAround;
  readonly activeId: string | null;
  readonly peek: string | null;
  /** How many rows a group has, in words. */
  readonly countOf: (group: number) => string;
  readonly touched: ReadonlyMap<string, string>;
  readonly ghosts: ReadonlyMap<string, string>;
  readonly onUndo: (task: ListedTask) => ((task: ListedTask) => void) | null;
  readonly moves: RowMoves;
  readonly renderExtra: ((task: ListedTask) => ReactNode) | undefined;
}

const narrowestTitle = 160;

/** The rows as a real table, so that search in the page, print and screen readers have all of it. */
export function TaskTable(props: TaskTableProps) {
  const { groups, by, control } = props;
  const endWidth = rowEndWidth(props.renderExtra !== undefined);
  const { shown, widthOf } = control.columns;
  const named = shown.filter((key) => key !== 'title');
  const minInlineSize = named.reduce((sum, key) => sum + widthOf(key), narrowestTitle + endWidth);
  return (
    <table className={classes.table} style={{ minInlineSize }} aria-label={props.label}>
      <thead>
        <tr>
          {shown.map((key) => (
            <ColumnHead key={key} column={key} control={control} />
          ))}
          <th scope="col" className={headClasses.head} style={{ inlineSize: endWidth }}>
            <span className="docket-hidden">{listText('actionsColumn')}</span>
          </th>
        </tr>
      </thead>
      {groups.groups.map((group, index) => (
        <tbody key={group.key}>
          {by !== 'none' && (
            <GroupHead
              label={groupName(group, by)}
              count={props.countOf(index)}
              late={isLateGroup(group)}
              folded={groups.isFolded(group.key)}
              span={shown.length + 1}
              onFold={() => groups.fold(group.key)}
            />
          )}
          {!groups.isFolded(group.key) &&
            group.rows.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                columns={shown}
                around={props.around}
                active={task.id === props.activeId}
                peeked={task.number === props.peek}
                touched={props.touched.get(task.id)}
                ghost={props.ghosts.get(task.id) ?? null}
                onUndo={props.onUndo(task)}
                moves={props.moves}
                extra={props.renderExtra?.(task)}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}
