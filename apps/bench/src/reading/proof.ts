import { PlainError } from '../../../../scripts/local/plainError.ts';
import { type Ask, type Operation, operations } from './ask.ts';
import type { Reader } from './contenders.ts';
import { rowsIn } from './rows.ts';

const asksPerOperation = 5;

/**
 * Puts the same questions of several people to all contenders and compares what they answer, row by row. Throws a
 * PlainError that names the contender and the question when two answers differ or hold nothing.
 */
export async function proveSameRows(
  readers: readonly Reader[],
  asks: Readonly<Record<Operation, readonly Ask[]>>,
): Promise<void> {
  for (const operation of operations) {
    for (const ask of asks[operation].slice(0, asksPerOperation)) await proveOne(readers, ask);
  }
}

async function proveOne(readers: readonly Reader[], ask: Ask): Promise<void> {
  const answers = await Promise.all(
    readers.map(async (reader) => ({ name: reader.name, rows: await rowsOf(reader, ask) })),
  );
  const [first, ...others] = answers;
  const empty = answers.find(({ rows }) => rows === '[]' || rows === 'null');
  if (empty !== undefined) throw new PlainError(`${empty.name} finds nothing for ${JSON.stringify(ask)}.`);
  const other = others.find(({ rows }) => rows !== first?.rows);
  if (first === undefined || other === undefined) return;
  throw new PlainError(
    `${first.name} and ${other.name} answer ${JSON.stringify(ask)} differently:\n${first.rows}\n${other.rows}`,
  );
}

async function rowsOf(reader: Reader, ask: Ask): Promise<string> {
  const { path, headers, body } = reader.messageOf(ask);
  const response = await fetch(`${reader.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  if (!response.ok) {
    throw new PlainError(`${reader.name} answers ${response.status}: ${text.slice(0, 1_000)}`);
  }
  const answer: unknown = JSON.parse(text);
  return JSON.stringify(rowsIn(answer));
}
