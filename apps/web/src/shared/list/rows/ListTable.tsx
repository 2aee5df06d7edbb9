import { type ReactNode, useMemo, useRef } from 'react';
import { TableHead } from '../columns/TableHead.tsx';
import type { ListFrame } from '../listFrame.ts';
import type { ListTypes } from '../listTypes.ts';
import { groupCount } from './groupCount.ts';
import { GroupHead } from './GroupHead.tsx';
import classes from './ListTable.module.css';
import { TableGap } from './TableGap.tsx';
import { tableItems } from './tableItems.ts';
import type { Groups } from './useGroups.ts';
import { useLoadBelow } from './useLoadBelow.ts';
import { usePinnedLines } from './usePinnedLines.ts';
import { useTableWindow } from './useTableWindow.ts';

/** Where a row stands in the table. */
export interface RowPlace<K extends ListTypes> {
  readonly columns: readonly K['column'][];
  /** The one row that the Tab key reaches. */
  readonly active: boolean;
  /** Its place among all lines, where not all are drawn. */
  readonly rowIndex: number | undefined;
}

interface Props<K extends ListTypes> {
  readonly frame: ListFrame<K>;
  readonly label: string;
  readonly groups: Groups<K['row']>;
  readonly activeId: string | null;
  /** Called as the end of a long table comes near. */
  readonly onNearEnd: () => void;
  /** Draws one row, with its id for a key. */
  readonly renderRow: (row: K['row'], place: RowPlace<K>) => ReactNode;
}

const narrowestTitle = 160;

/**
 * The rows as a real table. Up to 200 lines all of it is there for search in the page and screen readers; of a longer one
 * what is near the screen, with its position said for each row.
 */
export function ListTable<K extends ListTypes>(props: Props<K>) {
  const { frame, groups, activeId, onNearEnd, renderRow } = props;
  const { kind, list, control, endWidth, data } = frame;
  const by = list.state.group;
  const table = useRef<HTMLTableElement>(null);
  const scroller = frame.fills ? frame.scroller : null;
  const headed = by !== 'none';
  const { groups: all, isFolded } = groups;
  const items = useMemo(() => tableItems({ groups: all, headed, isFolded }), [all, headed, isFolded]);
  const pinned = usePinnedLines(items, activeId);
  const { isLong, stretches, rest, last } = useTableWindow({ items, table, scroller, pinned });
  useLoadBelow({
    wanted: isLong && data.hasMore,
    remaining: items.length - last,
    count: items.length,
    load: onNearEnd,
  });
  const { shown, widthOf } = control.columns;
  const named = shown.filter((key) => key !== 'title');
  const minInlineSize = named.reduce((sum, key) => sum + widthOf(key), narrowestTitle + endWidth);
  const span = shown.length + (endWidth > 0 ? 1 : 0);
  const head = useMemo(
    () => <TableHead kind={kind} control={control} endWidth={endWidth} rowIndex={isLong ? 1 : undefined} />,
    [kind, control, endWidth, isLong],
  );

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
          label={kind.groupName(group, by)}
          count={groupCount(frame, all, item.group)}
          late={kind.isLate(group)}
          folded={isFolded(group.key)}
          span={span}
          rowIndex={rowIndex}
          onFold={() => groups.fold(group.key)}
        />
      );
    }
    return renderRow(item.row, { columns: shown, active: item.row.id === activeId, rowIndex });
  };
  return (
    <table
      ref={table}
      className={classes.table}
      style={{ minInlineSize }}
      aria-label={props.label}
      aria-rowcount={isLong ? (data.hasMore ? -1 : items.length + 1) : undefined}
    >
      {head}
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
