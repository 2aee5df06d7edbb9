import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { listOf, parseJson, textProperty } from '../../../../scripts/local/json.ts';
import { PlainError } from '../../../../scripts/local/plainError.ts';
import { root } from '../../../../scripts/local/settings.ts';

const file = path.join(root, 'apps/api/operations/staff.json');

/** The id under which the staff app sends one of its operations. Throws a PlainError when it has none of that name. */
export function operationId(name: string): string {
  const known = existsSync(file) ? listOf(parseJson(readFileSync(file, 'utf8'))) : [];
  const found = known.find((operation) => textProperty(operation, 'name') === name);
  const id = textProperty(found, 'id');
  if (id === undefined) throw new PlainError(`The staff app has no operation ${name}: run "pnpm codegen".`);
  return id;
}
