import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { format, resolveConfig } from 'prettier';

import { root } from '../../../../scripts/local/settings.ts';
import { markdownOf } from './markdown.ts';
import { keptResults } from './results.ts';

const page = path.join(root, 'docs/performance.md');

/** Writes the tables of every kept result into docs/performance.md; the words around them stay. */
export async function writePage(): Promise<void> {
  const text = readFileSync(page, 'utf8');
  const written = keptResults().reduce(
    (sofar, result) => withTable(sofar, result.command, markdownOf(result)),
    text,
  );
  const style = await resolveConfig(page);
  writeFileSync(page, await format(written, { ...style, parser: 'markdown' }));
}

/** The text with what stands between the markers of a command replaced; a page without them is left alone. */
export function withTable(text: string, command: string, table: string): string {
  const [open, close] = [`<!-- bench:${command} -->`, `<!-- /bench:${command} -->`];
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start === -1 || end === -1) return text;
  return `${text.slice(0, start + open.length)}\n\n${table.trim()}\n\n${text.slice(end)}`;
}
