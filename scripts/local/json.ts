/** The value that a JSON text holds, or undefined when it is no JSON; always to be looked into before use. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** A property of a parsed value, or undefined when there is none. */
export function property(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/** A property that is text, or undefined. */
export function textProperty(value: unknown, name: string): string | undefined {
  const found = property(value, name);
  return typeof found === 'string' ? found : undefined;
}

/** A property that is a number, or undefined. */
export function numberProperty(value: unknown, name: string): number | undefined {
  const found = property(value, name);
  return typeof found === 'number' ? found : undefined;
}

/** The entries of a parsed list; a value that is no list has none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
