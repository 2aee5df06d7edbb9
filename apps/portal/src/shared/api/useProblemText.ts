import { useTranslation } from 'react-i18next';
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
export function useProblemText(): (outcome: Outcome) => string | null {
  const { t } = useTranslation();
  return (outcome) => {
    if (outcome.kind === 'REFUSED') return t(`refusal.${outcome.code}`);
    return outcome.kind === 'FAILED' ? t(failureKeys[outcome.failure]) : null;
  };
}
