/** What is entered to close a case; kept as a draft until it is closed. */
export interface Closing {
  readonly outcome: string;
  readonly summary: string;
  readonly notes: string;
}

export const emptyClosing: Closing = { outcome: '', summary: '', notes: '' };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** True while nothing was entered that would be a pity to lose. */
export function isEmptyClosing({ outcome, summary, notes }: Closing): boolean {
  return outcome === '' && summary.trim() === '' && notes.trim() === '';
}

/** A stored draft; undefined when it holds nothing. */
export function readClosing(stored: unknown): Closing | undefined {
  if (!isRecord(stored)) return undefined;
  const closing = {
    outcome: text(stored['outcome']),
    summary: text(stored['summary']),
    notes: text(stored['notes']),
  };
  return isEmptyClosing(closing) ? undefined : closing;
}

/** The closing as the API takes it. */
export function closingInput({ outcome, summary, notes }: Closing) {
  const given = (words: string) => (words.trim() === '' ? null : words.trim());
  return {
    action: 'CLOSE',
    outcome: given(outcome),
    summary: given(summary),
    comment: given(notes),
  } as const;
}
