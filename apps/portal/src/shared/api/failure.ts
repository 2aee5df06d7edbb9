import { operationUnknown } from '@docket/client';

/**
 * What kept a request from giving an answer; refusals are data (`userErrors`) and no failure.
 * `REPLACED`: the server runs another version of Docket than the page by now.
 */
export type FailureKind = 'SIGNED_OUT' | 'OFFLINE' | 'BUSY' | 'NO_ACCESS' | 'REPLACED' | 'BROKEN';

const kindOfCode = new Map<unknown, FailureKind>([
  ['UNAUTHENTICATED', 'SIGNED_OUT'],
  ['FORBIDDEN', 'NO_ACCESS'],
  ['LIMIT_EXCEEDED', 'BUSY'],
  [operationUnknown, 'REPLACED'],
]);

const kindOfStatus = new Map<number, FailureKind>([
  [401, 'SIGNED_OUT'],
  [403, 'NO_ACCESS'],
  [429, 'BUSY'],
  [502, 'OFFLINE'],
  [503, 'OFFLINE'],
  [504, 'OFFLINE'],
]);

/** Thrown when a request got no usable answer; screens word it by `kind`. */
export class Failure extends Error {
  readonly kind: FailureKind;
  /** Names the incident to whoever runs the server; null when nothing was recorded. */
  readonly incident: string | null;

  constructor(kind: FailureKind, incident: string | null = null) {
    super(kind);
    this.kind = kind;
    this.incident = incident;
  }
}

/** Any thrown value as a `Failure`. */
export function toFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('BROKEN');
}

/** The failure behind an answer without data, from its first error's code or else the HTTP status. */
export function failureOf(status: number, code: unknown, incident: unknown): Failure {
  const kind = kindOfCode.get(code) ?? kindOfStatus.get(status) ?? 'BROKEN';
  return new Failure(kind, typeof incident === 'string' ? incident : null);
}
