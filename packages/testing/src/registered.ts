import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

function textOfEach(list: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(list)) throw new Error('The registered operations are no list: run “pnpm codegen”.');
  return list.map((each: Readonly<Record<string, unknown>>) => [String(each['id']), String(each['text'])]);
}

/** The operations that the server runs at a door when they are named by id: text by id, as `pnpm codegen` listed them. */
export function registeredTexts(door: 'staff' | 'portal'): ReadonlyMap<string, string> {
  const file = resolve(import.meta.dirname, `../../../apps/api/operations/${door}.json`);
  return new Map(textOfEach(JSON.parse(readFileSync(file, 'utf8'))));
}
