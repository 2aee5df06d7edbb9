/** The value at a path of an answer whose shape the schema guarantees; throws where there is none. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((here: unknown, key) => {
    if (typeof here !== 'object' || here === null) throw new Error(`The answer has no ${path}.`);
    return Reflect.get(here, key);
  }, value);
}

/** The text at a path. */
export function textAt(value: unknown, path: string): string {
  const text = at(value, path);
  if (typeof text !== 'string') throw new Error(`No text at ${path}: ${JSON.stringify(value)}`);
  return text;
}

/** The number at a path. */
export function numberAt(value: unknown, path: string): number {
  const number = at(value, path);
  if (typeof number !== 'number') throw new Error(`The answer has no number at ${path}.`);
  return number;
}

/** The list at a path. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const list = at(value, path);
  if (!Array.isArray(list)) throw new Error(`The answer has no list at ${path}.`);
  return list;
}
