const box = /^(\s*(?:[-*+]|\d+[.)])\s+\[)([ xX])(\])/u;

/** The text with the checklist row on this line (counted from 1) ticked or unticked; unchanged where there is none. */
export function toggleChecklist(text: string, line: number): string {
  const lines = text.split('\n');
  const row = lines[line - 1];
  if (row === undefined) return text;
  lines[line - 1] = row.replace(
    box,
    (_, before: string, mark: string, after: string) => `${before}${mark === ' ' ? 'x' : ' '}${after}`,
  );
  return lines.join('\n');
}
