import pg from 'pg';

/** Names of prepared statements and the text of others, in the order they were sent, transaction commands included. */
export type StatementLog = readonly string[];

/** Everything this process sends to PostgreSQL while the work runs; the live connection's own checks are left out. */
export async function sentStatements(work: () => Promise<unknown>): Promise<StatementLog> {
  const sent: string[] = [];
  const original: unknown = Reflect.get(pg.Client.prototype, 'query');
  if (typeof original !== 'function') throw new Error('The driver has no query function.');
  Reflect.set(pg.Client.prototype, 'query', function record(this: pg.Client, ...args: readonly unknown[]) {
    const text = nameOf(args[0]);
    if (text !== 'SELECT 1') sent.push(text);
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

function nameOf(statement: unknown): string {
  if (typeof statement === 'string') return statement;
  if (typeof statement !== 'object' || statement === null) return '';
  const { name, text }: { name?: unknown; text?: unknown } = statement;
  return typeof name === 'string' ? name : String(text);
}
