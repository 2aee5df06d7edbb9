/** What every row of a list has. */
export interface ListedRow {
  readonly id: string;
  readonly number: string;
}

/** What one part of a filter is set to; an empty list, empty words and null filter nothing. */
export type FilterValue = readonly string[] | string | null;

/** The names one kind of list goes by. */
export interface ListTypes {
  readonly row: ListedRow;
  /** A value for each part. */
  readonly filter: Readonly<Record<string, FilterValue>>;
  readonly part: string;
  readonly column: string;
  readonly group: string;
  readonly sort: string;
}
