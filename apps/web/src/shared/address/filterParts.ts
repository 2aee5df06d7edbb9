function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

// Inside a value the three marks that structure the text are escaped; everything else stays readable.
function encodeMarks(text: string): string {
  return text.replaceAll(/[%;:,]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Reads `status:NEW,REOPENED;due:week`: the values of each part by its name. */
export function readParts(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    text
      .split(';')
      .filter((part) => part !== '')
      .map((part): [string, string[]] => {
        const [key = '', values = ''] = part.split(':');
        return [key, values.split(',').map(decodeSafely).filter(Boolean)];
      }),
  );
}

/** The parts as they stand in an address; those without a value are left out. */
export function writeParts(parts: Iterable<readonly [key: string, values: readonly string[]]>): string {
  return [...parts]
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => `${key}:${values.map(encodeMarks).join(',')}`)
    .join(';');
}

/** The words that the list at this address is narrowed by. */
export function wordsOf(text: string): string {
  return (readParts(text).get('text') ?? []).join(' ');
}

/** The same filter with other words; empty words take theirs away. */
export function withWords(text: string, words: string): string {
  const rest = [...readParts(text)].filter(([key]) => key !== 'text');
  return writeParts([['text', words === '' ? [] : [words]], ...rest]);
}
