import { type Refusal, type RefusalCode, refusalCodes } from '@docket/domain';

/** Why an event, or a part of it, found no place; the sentence is completed by the detail of each loss. */
export const lossCodes = {
  BAD_ROW: 'The row cannot be read',
  REFUSED: 'The workflow refused a step',
  NO_WAITING: 'The workflow has no waiting status: the task stays in progress',
  NO_WAY_BACK: 'No action leads back to that state: the task stays where it is',
  FINISHED_HERE: 'The task was finished in Docket and the incident was not reopened',
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
  /** Set when the workflow refused. */
  readonly refusal: RefusalCode | null;
  readonly reason: string;
};

/** The loss that a refusal of the workflow is. */
export function refusedLoss(
  place: Pick<Loss, 'line' | 'incident' | 'at'>,
  action: string,
  refusal: Refusal,
): Loss {
  return { ...place, code: 'REFUSED', refusal: refusal.code, reason: `${action}: ${refusal.message}` };
}

/** A loss with the sentence of its code and what it was about. */
export function loss(place: Pick<Loss, 'line' | 'incident' | 'at'>, code: LossCode, detail?: string): Loss {
  const { line, incident, at } = place;
  const reason = detail === undefined ? `${lossCodes[code]}.` : `${lossCodes[code]}: ${detail}.`;
  return { line, incident, at, code, refusal: null, reason };
}

export function isLossCode(text: string): text is LossCode {
  return Object.hasOwn(lossCodes, text);
}

export function isRefusalCode(text: string): text is RefusalCode {
  return refusalCodes.some((code) => code === text);
}
