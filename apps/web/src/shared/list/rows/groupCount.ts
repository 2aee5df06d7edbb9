import type { RowGroup } from '../groupRows.ts';
import type { ListFrame } from '../listFrame.ts';
import { listText } from '../listTexts.ts';
import type { ListTypes } from '../listTypes.ts';

/** How many rows a group has, in words: "12", or "12 or more" while rows that are not loaded may belong to it. */
export function groupCount<K extends ListTypes>(
  { kind, list, data }: ListFrame<K>,
  groups: readonly RowGroup<K['row']>[],
  index: number,
): string {
  const { group, sort } = list.state;
  const mayGrow = !kind.comeWhole(group, sort[0]?.field) || index === groups.length - 1;
  const count = groups[index]?.rows.length ?? 0;
  return listText(data.hasMore && mayGrow ? 'groupCountMore' : 'groupCount', { count });
}
