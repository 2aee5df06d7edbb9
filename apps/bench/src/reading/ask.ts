/** What every contender of `bench api` is asked for. */
export const operations = ['pending', 'created', 'related', 'counts', 'detail', 'search'] as const;
export type Operation = (typeof operations)[number];

/** How many rows a list shows, and entries a timeline. */
export const listSize = 50;
export const timelineSize = 20;

/** One question of one person. */
export type Ask = {
  readonly operation: Operation;
  readonly personId: string;
  /** The task of `detail`. */
  readonly taskId: string;
  /** The beginnings of words of `search`. */
  readonly words: readonly string[];
};

/** A question in the form that one contender reads. */
export type Message = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The words of a search in PostgreSQL's own notation, each a beginning. */
export function searchQuery(words: readonly string[]): string {
  return words.map((word) => `${word}:*`).join(' & ');
}
