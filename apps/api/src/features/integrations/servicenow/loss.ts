/** Why an event, or a part of it, found no place. */
export const lossCodes = {
  BAD_ROW: 'The row cannot be read',
  REFUSED: 'The workflow refused a step',
  NO_WAITING: 'The workflow has no waiting status, so the task stays in progress',
  NO_WAY_BACK: 'No action leads back to that state, so the task stays where it is',
  FINISHED_HERE: 'The task was finished in Docket, and the incident was not reopened',
  NO_FIELD: 'Docket has no field for the change',
  ALREADY_SO: 'Closing after resolving changes nothing: the task is already resolved',
  NOTHING_CHANGED: 'The row differs from the one before in its counters alone',
  ARRIVED_LATE: 'Later rows of the incident had been replayed before this one appeared',
} as const;
export type LossCode = keyof typeof lossCodes;

/** One entry of the loss report. */
export type Loss = {
  readonly line: number;
  readonly incident: string | null;
  /** Instant of the event, ISO in UTC; `null` for a row that could not be read. */
  readonly at: string | null;
  readonly code: LossCode;
  /** The code of the refusal, where the workflow refused. */
  readonly refusal: string | null;
  readonly reason: string;
};

type Place = Pick<Loss, 'line' | 'incident' | 'at'>;

/** The loss that a refused step is. */
export function refusedLoss(
  { line, incident, at }: Place,
  step: string,
  refusal: { readonly code: string; readonly message: string },
): Loss {
  return {
    line,
    incident,
    at,
    code: 'REFUSED',
    refusal: refusal.code,
    reason: `${step}: ${refusal.message}`,
  };
}

/** A loss with the sentence of its code and what it was about. */
export function loss({ line, incident, at }: Place, code: LossCode, detail?: string): Loss {
  const reason = detail === undefined ? `${lossCodes[code]}.` : `${lossCodes[code]}: ${detail}.`;
  return { line, incident, at, code, refusal: null, reason };
}
