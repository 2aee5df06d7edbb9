/** JSON whose keys may be read. */
export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key; an empty one where there is none. */
export function jsonAt(json: Json, key: string): Json {
  const value = json[key];
  return isJson(value) ? value : {};
}

/** The text under a key; `otherwise` where there is none. */
export function textAt(json: Json, key: string, otherwise = ''): string {
  const value = json[key];
  return typeof value === 'string' ? value : otherwise;
}

/** The text under a key, null where there is none. */
export function textOrNull(json: Json, key: string): string | null {
  const value = json[key];
  return typeof value === 'string' ? value : null;
}

export function numberAt(json: Json, key: string): number | null {
  const value = json[key];
  return typeof value === 'number' ? value : null;
}

export function flagAt(json: Json, key: string, otherwise = false): boolean {
  const value = json[key];
  return typeof value === 'boolean' ? value : otherwise;
}

export function textsAt(json: Json, key: string): readonly string[] {
  const value = json[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export function numbersAt(json: Json, key: string): readonly number[] {
  const value = json[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}

export function listAt(json: Json, key: string): readonly Json[] {
  const value = json[key];
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** The value under a key if it is one of these, else the first of them. */
export function oneOf<const T extends string>(json: Json, key: string, known: readonly [T, ...T[]]): T {
  return known.find((one) => one === json[key]) ?? known[0];
}
