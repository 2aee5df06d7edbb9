import { newIdempotencyKey } from '@docket/client';
import { useRef, useState } from 'react';
import type { UserErrorCode } from '#gql';
import { type FailureKind, toFailure } from './failure.ts';
import { usePortal } from './portal.ts';
import type { Send } from './send.ts';
import { useRefresh } from './useRefresh.ts';

/** What became of a write. `RUNNING`: one was already under way, and this press did nothing. */
export type Outcome =
  | { readonly kind: 'DONE' | 'RUNNING' }
  | { readonly kind: 'REFUSED'; readonly code: UserErrorCode; readonly refusals: Refusals }
  | { readonly kind: 'FAILED'; readonly failure: FailureKind };

/** Why something was not done; where it asks for them, with the field and the words that belong there. */
type Refusals = readonly {
  readonly code: UserErrorCode;
  readonly field?: string | null;
  readonly message?: string;
}[];

/**
 * Sends what is to be written and gives the refusals met. `keyOf` names each step's idempotency key, the same one
 * while the write is tried again: an answer lost on the way never makes it happen twice.
 */
type Steps<Input> = (send: Send, keyOf: (step: string) => string, input: Input) => Promise<Refusals>;

export interface Write<Input> {
  /** True from the press until the page shows the result. */
  readonly busy: boolean;
  /** Writes and then reads the page again. Resolves in every case. */
  readonly run: (input: Input) => Promise<Outcome>;
}

async function outcomeOf(refusals: Promise<Refusals>): Promise<Outcome> {
  try {
    const met = await refusals;
    const [first] = met;
    return first === undefined ? { kind: 'DONE' } : { kind: 'REFUSED', code: first.code, refusals: met };
  } catch (error) {
    return { kind: 'FAILED', failure: toFailure(error).kind };
  }
}

/** One write at a time, then a fresh page. */
export function useWrite<Input = undefined>(steps: Steps<Input>): Write<Input> {
  const { send } = usePortal();
  const refresh = useRefresh();
  const keys = useRef(new Map<string, string>());
  const running = useRef(false);
  const [busy, setBusy] = useState(false);

  const keyOf = (step: string): string => {
    const known = keys.current.get(step) ?? newIdempotencyKey();
    keys.current.set(step, known);
    return known;
  };
  const run = async (input: Input): Promise<Outcome> => {
    if (running.current) return { kind: 'RUNNING' };
    running.current = true;
    setBusy(true);
    const outcome = await outcomeOf(steps(send, keyOf, input));
    if (outcome.kind !== 'FAILED') {
      keys.current.clear();
      await refresh();
    }
    running.current = false;
    setBusy(false);
    return outcome;
  };
  return { busy, run };
}
