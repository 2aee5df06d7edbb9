import type { ComponentType } from 'react';
import type { LayerProps } from '../layers/layerProps.ts';
import type { TextValues } from '../texts/texts.ts';
import type { GroupOf } from './groupRows.ts';
import type { ListTypes } from './listTypes.ts';

/** How a column behaves. */
export interface ColumnFacts<K extends ListTypes> {
  /** Width in px until the person changes it; the title takes what is left. */
  readonly width: number;
  readonly sort?: K['sort'];
  readonly filter?: K['part'];
  /** Numbers stand at the end of their cell. */
  readonly end?: boolean;
  /** A narrow column whose head is a sign instead of its name. */
  readonly icon?: boolean;
  /** Always there: a row without them could not be told from another. */
  readonly fixed?: boolean;
  /** Left out where room is short, the lowest first, unless the person chose the columns. */
  readonly spare?: number;
}

export interface SortFacts<K extends ListTypes> {
  readonly field: K['sort'];
  /** Its name in addresses. */
  readonly name: string;
  /** Whether people look for the latest or the most first. */
  readonly descends?: boolean;
}

export interface FilterProps<K extends ListTypes> {
  readonly part: K['part'];
  readonly filter: K['filter'];
}

export interface FilterLayerProps<K extends ListTypes> extends LayerProps, FilterProps<K> {
  readonly onChange: (filter: K['filter']) => void;
}

export interface FilterKind<K extends ListTypes> {
  /** In the order of the chips. The words, which have no chip until they are set, are called `text`. */
  readonly parts: readonly K['part'][];
  /** Those that always have a chip. */
  readonly promoted: readonly K['part'][];
  readonly empty: K['filter'];
  /** The filter that an address gives; what it does not know it leaves out. */
  readonly read: (given: (part: K['part']) => readonly string[]) => K['filter'];
  /** What a part is set to, in words. */
  readonly Value: ComponentType<FilterProps<K>>;
  /** What a part can be set to, in a layer of its own. */
  readonly Layer: ComponentType<FilterLayerProps<K>>;
  /** Fetches the code of that layer. */
  readonly load: () => Promise<unknown>;
}

/** The sentences each kind of list has in its own words. */
export type ListSentence =
  | 'total'
  | 'totalCapped'
  | 'found'
  | 'foundCapped'
  | 'completed'
  | 'loading'
  | 'moreFailed'
  | 'forbidden'
  | 'forbiddenText'
  | 'noMatch';

/** One kind of list, declared: its columns, filters, groups, sorts and words. The engine does the rest. */
export interface ListKind<K extends ListTypes> {
  /** In the order of the menu; `number` and `title` are among them. */
  readonly columnKeys: readonly K['column'][];
  readonly columns: Readonly<Record<K['column'], ColumnFacts<K>>>;
  readonly columnName: (column: K['column']) => string;
  readonly filters: FilterKind<K>;
  readonly filterName: (part: K['part']) => string;
  readonly sorts: readonly SortFacts<K>[];
  /** The one that groups nothing is called `none`. */
  readonly groupings: readonly K['group'][];
  readonly groupingName: (grouping: K['group']) => string;
  readonly groupOf: (row: K['row'], by: K['group'], today: string) => GroupOf;
  /** The name of a group as it is shown. */
  readonly groupName: (group: GroupOf, by: K['group']) => string;
  /** True for the groups whose work is late: the only ones that may be red. */
  readonly isLate: (group: GroupOf) => boolean;
  /** Whether the server sorts as the groups stand, so that only the last of them can grow. */
  readonly comeWhole: (by: K['group'], firstSort: K['sort'] | undefined) => boolean;
  /** Under this name addresses say whether completed rows are shown too. */
  readonly completedName: string;
  readonly text: (sentence: ListSentence, values?: TextValues) => string;
}

/** A list before anybody changed it: how it is first shown. */
export interface ListView<K extends ListTypes> {
  /** Under this name widths, columns and folded groups are remembered. */
  readonly key: string;
  readonly title: string;
  readonly columns: readonly K['column'][];
  /** Columns that go by another name in this list. */
  readonly columnNames?: Readonly<Partial<Record<K['column'], string>>>;
  readonly group: K['group'];
  readonly sort: readonly SortStep<K['sort']>[];
  /** Whether completed rows are shown until the person says otherwise. */
  readonly completed: boolean;
  /** Filters that would say nothing in this list. */
  readonly withoutFilters: readonly K['part'][];
}

export interface SortStep<Field> {
  readonly field: Field;
  readonly direction: 'ASC' | 'DESC';
}
