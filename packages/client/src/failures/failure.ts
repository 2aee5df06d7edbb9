import { CombinedGraphQLErrors } from '@apollo/client';
import { meansUnreachable } from '../apollo/unreachable.ts';
import { operationUnknown } from '../release/release.ts';

/** What kept a request from giving an answer; refusals are data (`userErrors`) and no failure. */
export type FailureKind = 'OFFLINE' | 'FORBIDDEN' | 'BAD_INPUT' | 'LIMIT' | 'BROKEN';

export interface Failure {
  readonly kind: FailureKind;
  /** The server's words; empty when there was no answer. */
  readonly message: string;
  /** Names the incident to whoever runs the server; null when nothing was recorded. */
  readonly incident: string | null;
}

const kinds = new Map<unknown, FailureKind>([
  ['FORBIDDEN', 'FORBIDDEN'],
  ['BAD_USER_INPUT', 'BAD_INPUT'],
  ['LIMIT_EXCEEDED', 'LIMIT'],
]);

/** Sorts an error of Apollo Client into the kinds a screen words differently. */
export function failureOf(error: unknown): Failure {
  if (meansUnreachable(error)) return { kind: 'OFFLINE', message: '', incident: null };
  if (!CombinedGraphQLErrors.is(error)) return { kind: 'BROKEN', message: '', incident: null };
  const [first] = error.errors;
  const { code, id: incident } = first?.extensions ?? {};
  return {
    kind: kinds.get(code) ?? 'BROKEN',
    // About another version of Docket the page itself says what to do, once.
    message: code === operationUnknown ? '' : (first?.message ?? ''),
    incident: typeof incident === 'string' ? incident : null,
  };
}
