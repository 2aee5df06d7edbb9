function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}

/** A part of an address as it was before it was put there; null where it never can have been. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/**
 * Compares an address with a pattern such as `/tasks/:ref`. Gives the part in the place of the name, empty where the
 * pattern has none; null when the address is another.
 */
export function match(pattern: string, pathname: string): string | null {
  const wanted = partsOf(pattern);
  const given = partsOf(pathname);
  if (wanted.length !== given.length) return null;
  const same = wanted.every((part, index) => part.startsWith(':') || part === given[index]);
  if (!same) return null;
  const named = wanted.findIndex((part) => part.startsWith(':'));
  return decoded(given[named] ?? '');
}
