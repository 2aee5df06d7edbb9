import type { RequestOfTypeQuery } from '#gql';

export type RequestType = NonNullable<RequestOfTypeQuery['requestType']>;

/** The page of a question by its number from 1, of what one may add, or of all answers. */
export type Step = number | 'MORE' | 'CHECK';

/** The step that an address names; the first one where it names none. */
export function stepIn(search: string, { questions }: Pick<RequestType, 'questions'>): Step {
  const wanted = new URLSearchParams(search).get('page');
  if (wanted === 'check') return 'CHECK';
  const number = Number(wanted ?? '1');
  const isQuestion = Number.isInteger(number) && number >= 1 && number <= questions.length;
  return wanted === 'more' || !isQuestion ? 'MORE' : number;
}

/** The address of a step. */
export function addressOf(key: string, step: Step): string {
  const page = typeof step === 'number' ? String(step) : step.toLowerCase();
  return `/requests/new/${encodeURIComponent(key)}?page=${page}`;
}

/** The step before, or null before the first. */
export function stepBefore(step: Step, { questions }: Pick<RequestType, 'questions'>): Step | null {
  if (step === 'CHECK') return 'MORE';
  const number = step === 'MORE' ? questions.length + 1 : step;
  return number <= 1 ? null : number - 1;
}

/** The step that follows one with questions. */
export function stepAfter(step: Step, { questions }: Pick<RequestType, 'questions'>): Step {
  if (typeof step !== 'number') return 'CHECK';
  return step < questions.length ? step + 1 : 'MORE';
}
