import { t } from '../words/words.ts';
import type { Outcome } from './useWrite.ts';

const failureKeys = {
  SIGNED_OUT: 'failure.OFFLINE',
  OFFLINE: 'failure.OFFLINE',
  BUSY: 'failure.BUSY',
  NO_ACCESS: 'failure.NO_ACCESS',
  REPLACED: 'failure.REPLACED',
  BROKEN: 'failure.BROKEN',
} as const;

/** The client's words for a write that did not happen; null when it did. */
export function problemText(outcome: Outcome): string | null {
  if (outcome.kind === 'REFUSED') return t(`refusal.${outcome.code}`);
  return outcome.kind === 'FAILED' ? t(failureKeys[outcome.failure]) : null;
}
