import type { CaseRowFragment, Turn } from '#gql';
import { Tag, type TagTone } from '../../shared/layout/Tag.tsx';
import { t } from '../../shared/words/words.ts';

const tones = { YOU: 'CALL', US: 'BUSY', NOBODY: 'PLAIN' } as const satisfies Record<Turn, TagTone>;

/** Whose turn it is in a case, or that it is closed. */
export function CaseTurnTag({ status, turn }: Pick<CaseRowFragment, 'status' | 'turn'>) {
  if (status === 'CLOSED') return <Tag tone="PLAIN">{t('cases.CLOSED')}</Tag>;
  return <Tag tone={tones[turn]}>{t(`cases.turn.${turn}`)}</Tag>;
}
