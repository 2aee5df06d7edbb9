import type { CaseTaskFragment } from '#gql';
import { caseTaskText } from './caseTaskTexts.ts';

/** Why a task ended, in the words of whoever ended it; null where they wrote none. */
export function endWords({ lastMove, status }: Pick<CaseTaskFragment, 'lastMove' | 'status'>): string | null {
  if (lastMove === null) return null;
  const { name } = lastMove.actor;
  const words = lastMove.words ?? '';
  if (status === 'CANCELLED') {
    return words === '' ? caseTaskText('cancelled', { name }) : caseTaskText('cancelledWhy', { name, words });
  }
  return words === '' ? null : caseTaskText('completedWords', { name, words });
}
