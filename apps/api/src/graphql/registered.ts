import { readFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { PlainError } from '../explain.ts';

/** The documents an app of ours sends, by the id under which it names them. */
export type RegisteredOperations = ReadonlyMap<string, string>;

const listed = z.array(
  z.object({ name: z.string(), id: z.string().startsWith('sha256:'), text: z.string() }),
);

/** The operations of the app at a door, listed when the apps were built. Throws PlainError when there is no list. */
export function registeredOperations(door: 'staff' | 'portal'): RegisteredOperations {
  const file = path.resolve(import.meta.dirname, '../../operations', `${door}.json`);
  try {
    const operations = listed.parse(JSON.parse(readFileSync(file, 'utf8')));
    return new Map(operations.map(({ id, text }) => [id, text]));
  } catch (error) {
    throw new PlainError(
      `The list of operations of the ${door} app cannot be read: run “pnpm codegen”. (${String(error)})`,
    );
  }
}
