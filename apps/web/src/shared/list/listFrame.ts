import type { RefObject } from 'react';
import type { TableControl } from './columns/tableControl.ts';
import type { ListKind, ListView } from './listKind.ts';
import type { ListTypes } from './listTypes.ts';
import type { ListData } from './useListData.ts';
import type { ListStateControl } from './useListState.ts';

/** What every part of one list on the screen works with. */
export interface ListFrame<K extends ListTypes> {
  readonly kind: ListKind<K>;
  readonly view: ListView<K>;
  readonly list: ListStateControl<K>;
  readonly data: ListData<K['row']>;
  readonly rows: readonly K['row'][];
  readonly control: TableControl<K>;
  /** How wide the end of each row is, px; 0 where rows have none. */
  readonly endWidth: number;
  readonly isPhone: boolean;
  /** Fills the window below the top bar and scrolls by itself; otherwise it scrolls with the page. */
  readonly fills: boolean;
  /** The whole list: keys and pointer are heard there. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The filter whose options are open. */
  readonly openedFilter: K['part'] | null;
  readonly openFilter: (part: K['part'] | null) => void;
  /** How often the list was fetched anew. */
  readonly fetched: number;
  readonly refresh: () => void;
  /** False while the pointer or the focus is in the list: then nothing may move. */
  readonly isIdle: () => boolean;
}
