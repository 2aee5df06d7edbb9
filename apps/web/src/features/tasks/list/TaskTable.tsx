import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import type { CellAround } from './cells.tsx';
import { GroupHead } from './GroupHead.tsx';
import { groupName, isLateGroup } from './groupTexts.ts';
import type { GroupBy } from './listGroups.ts';
import { rowEndWidth } from './rowEnd.ts';
import type { TableControl } from './tableControl.ts';
import { TableGap } from './TableGap.tsx';
import { TableHead } from './TableHead.tsx';
import { tableItems } from './tableItems.ts';
import { TaskRow } from './TaskRow.tsx';
import classes from './TaskTable.module.css';
import type { Groups } from './useGroups.ts';
import { useLoadBelow } from './useLoadBelow.ts';
import { usePinnedLines } from './usePinnedLines.ts';
import type { RowMoves } from './useRowMoves.ts';
import { useTableWindow } from './useTableWindow.ts';
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
  readonly viewerId: string | undefined;
  readonly onUndo: (task: ListedTask) => void;
  readonly moves: RowMoves;
  readonly renderExtra: ((task: ListedTask, moves: RowMoves) => ReactNode) | undefined;
  /** What the table scrolls in; null where the whole page does. */
  readonly scroller: RefObject<HTMLElement | null> | null;
  /** Whether the server holds rows below the last one. */
  readonly hasMore: boolean;
  /** Called as the end of a long table comes near. */
  readonly onNearEnd: () => void;
}

const narrowestTitle = 160;

/**
 * The rows as a real table. Up to 200 lines all of it is there for search in the page and screen readers; of a longer one
 * what is near the screen, with its position said for each row.
 */
export function TaskTable(props: TaskTableProps) {
  const { groups, by, control, activeId, scroller, hasMore } = props;
  const table = useRef<HTMLTableElement>(null);
  const headed = by !== 'none';
  const { groups: all, isFolded } = groups;
  const items = useMemo(() => tableItems({ groups: all, headed, isFolded }), [all, headed, isFolded]);
  const pinned = usePinnedLines(items, activeId);
  const { isLong, stretches, rest, last } = useTableWindow({ items, table, scroller, pinned });
  useLoadBelow({
    wanted: isLong && hasMore,
    remaining: items.length - last,
    count: items.length,
    load: props.onNearEnd,
  });
  const endWidth = rowEndWidth(props.renderExtra !== undefined);
  const { shown, widthOf } = control.columns;
  const named = shown.filter((key) => key !== 'title');
  const minInlineSize = named.reduce((sum, key) => sum + widthOf(key), narrowestTitle + endWidth);
  const span = shown.length + 1;

  const line = (index: number) => {
    const item = items[index];
    const group = all[item?.group ?? 0];
    if (item === undefined || group === undefined) return null;
    // The names of the columns are the first line.
    const rowIndex = isLong ? index + 2 : undefined;
    if (item.kind === 'HEAD') {
      return (
        <GroupHead
          key={group.key}
          label={groupName(group, by)}
          count={props.countOf(item.group)}
          late={isLateGroup(group)}
          folded={isFolded(group.key)}
          span={span}
          rowIndex={rowIndex}
          onFold={() => groups.fold(group.key)}
        />
      );
    }
    const task = item.row;
    return (
      <TaskRow
        key={task.id}
        task={task}
        columns={shown}
        around={props.around}
        active={task.id === activeId}
        peeked={task.number === props.peek}
        touched={props.touched.get(task.id)}
        ghost={props.ghosts.get(task.id) ?? null}
        onUndo={task.lastMove?.actor.id === props.viewerId ? props.onUndo : null}
        moves={props.moves}
        renderExtra={props.renderExtra}
        rowIndex={rowIndex}
      />
    );
  };
  return (
    <table
      ref={table}
      className={classes.table}
      style={{ minInlineSize }}
      aria-label={props.label}
      aria-rowcount={isLong ? (hasMore ? -1 : items.length + 1) : undefined}
    >
      <TableHead control={control} endWidth={endWidth} rowIndex={isLong ? 1 : undefined} />
      {all.map(({ key }, group) => {
        const drawn = stretches.filter((stretch) => stretch.group === group);
        if (drawn.length === 0) return null;
        // One body for each group: a row that comes out of a gap stays the same element and keeps the focus.
        return (
          <tbody key={key}>
            {drawn.flatMap(({ gap, indexes }) => [
              gap > 0 && <TableGap key={`gap ${indexes[0]}`} size={gap} />,
              ...indexes.map(line),
            ])}
          </tbody>
        );
      })}
      {rest > 0 && (
        <tbody>
          <TableGap size={rest} />
        </tbody>
      )}
    </table>
  );
}
