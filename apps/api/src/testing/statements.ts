import pg from 'pg';

/** Names of prepared statements and the text of others, in the order they were sent, transaction commands included. */
export type StatementLog = readonly string[];

/** A statement as it was sent. */
export type SentStatement = {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
};

/** Everything this process sends to PostgreSQL while the work runs; the live connection's own checks are left out. */
export async function sentStatements(work: () => Promise<unknown>): Promise<StatementLog> {
  return (await sentWhole(work)).map(({ name, text }) => (name === '' ? text : name));
}

/** The same with text and values, to look at what PostgreSQL makes of them. */
export async function sentWhole(work: () => Promise<unknown>): Promise<readonly SentStatement[]> {
  const sent: SentStatement[] = [];
  const original: unknown = Reflect.get(pg.Client.prototype, 'query');
  if (typeof original !== 'function') throw new Error('The driver has no query function.');
  Reflect.set(pg.Client.prototype, 'query', function record(this: pg.Client, ...args: readonly unknown[]) {
    const statement = statementOf(args[0]);
    if (statement.text !== 'SELECT 1') sent.push(statement);
    const running: unknown = Reflect.apply(original, this, args);
    return running;
  });
  try {
    await work();
  } finally {
    Reflect.set(pg.Client.prototype, 'query', original);
  }
  return sent;
}

function statementOf(query: unknown): SentStatement {
  if (typeof query !== 'object' || query === null) return { name: '', text: String(query), values: [] };
  const { name, text, values }: { name?: unknown; text?: unknown; values?: unknown } = query;
  return {
    name: typeof name === 'string' ? name : '',
    text: String(text),
    values: Array.isArray(values) ? values : [],
  };
}
