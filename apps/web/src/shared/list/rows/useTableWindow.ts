import {
  defaultRangeExtractor,
  type Range,
  useVirtualizer,
  useWindowVirtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { type Density, useDensity } from '../../preferences/useDisplay.ts';
import { type TableItem, type TableStretch, stretches } from './tableItems.ts';
import { usePrinting } from './usePrinting.ts';

/** From so many lines on only those near the screen are drawn (ux 2.3); below, search in the page finds all of them. */
export const longTable = 200;

const rowHeights: Readonly<Record<Density, number>> = { compact: 28, default: 36, comfortable: 48 };
const headHeight = 29;
const besidesScreen = 12;

interface Parts<T> {
  readonly items: readonly TableItem<T>[];
  readonly table: RefObject<HTMLTableElement | null>;
  /** What the table scrolls in; null where the whole page does. */
  readonly scroller: RefObject<HTMLElement | null> | null;
  /** Lines that are drawn wherever one looks: the row in focus and its neighbours. */
  readonly pinned: readonly number[];
}

export interface TableWindow {
  readonly isLong: boolean;
  readonly stretches: readonly TableStretch[];
  /** What is left out below the last line, px. */
  readonly rest: number;
  /** The last line that is near the screen. */
  readonly last: number;
}

function wholeTable<T>(items: readonly TableItem<T>[]): TableWindow {
  const lines = items.map(({ group }, index) => ({ index, group, start: 0, end: 0 }));
  return { isLong: false, stretches: stretches(lines), rest: 0, last: items.length - 1 };
}

function headAbove<T>(items: readonly TableItem<T>[], index: number): readonly number[] {
  const group = items[index]?.group;
  const head = items.findIndex((item) => item.kind === 'HEAD' && item.group === group);
  return head < 0 ? [] : [head];
}

/** Which lines of a table are drawn: all of a short one and when it is printed, of a long one those near the screen. */
export function useTableWindow<T>({ items, table, scroller, pinned }: Parts<T>): TableWindow {
  const [density] = useDensity();
  const printing = usePrinting();
  const isLong = items.length > longTable && !printing;
  const [above, setAbove] = useState(0);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = [...defaultRangeExtractor(range), ...headAbove(items, range.startIndex), ...pinned];
      const known = drawn.filter((index) => index >= 0 && index < items.length);
      return [...new Set(known)].toSorted((a, b) => a - b);
    },
    [items, pinned],
  );
  const options = {
    count: items.length,
    estimateSize: (index: number) => (items[index]?.kind === 'HEAD' ? headHeight : rowHeights[density]),
    overscan: besidesScreen,
    scrollMargin: above,
    rangeExtractor,
    useFlushSync: false,
  };
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled by React Compiler
  const inside = useVirtualizer<HTMLElement, HTMLElement>({
    ...options,
    // The table's own parent: while the list is put on the page, the reference to it is not there yet.
    getScrollElement: () => table.current?.parentElement ?? null,
    enabled: isLong && scroller !== null,
  });
  const onPage = useWindowVirtualizer<HTMLElement>({ ...options, enabled: isLong && scroller === null });
  const virtual = scroller === null ? onPage : inside;
  const { measure } = virtual;
  useLayoutEffect(() => measure(), [measure, density]);
  useLayoutEffect(() => {
    const body = table.current?.tHead?.getBoundingClientRect();
    if (!isLong || body === undefined) return;
    const box = scroller?.current;
    const scrolled =
      box === undefined || box === null ? window.scrollY : box.scrollTop - box.getBoundingClientRect().top;
    setAbove(body.bottom + scrolled);
  }, [isLong, table, scroller]);

  const whole = useMemo(() => wholeTable(items), [items]);
  if (!isLong) return whole;
  const drawn = virtual.getVirtualItems().map(({ index, start, end }) => ({
    index,
    group: items[index]?.group ?? 0,
    start: start - above,
    end: end - above,
  }));
  return {
    isLong,
    stretches: stretches(drawn),
    rest: Math.max(virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0), 0),
    last: virtual.range?.endIndex ?? 0,
  };
}
