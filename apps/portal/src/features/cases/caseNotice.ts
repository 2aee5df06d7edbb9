import type { NoticeContent } from '../../shared/layout/Notice.tsx';
import { t } from '../../shared/words/words.ts';

const caseNotices = ['CLOSE', 'CANCEL', 'REOPEN', 'STILL_OPEN'] as const;
export type CaseNotice = (typeof caseNotices)[number];

/** What the page of a case tells on arrival, carried by the navigation that leads there; null when nothing. */
export function caseNoticeIn(state: unknown): NoticeContent | null {
  if (typeof state !== 'object' || state === null || !('notice' in state)) return null;
  const notice = caseNotices.find((each) => each === state.notice);
  if (notice === undefined) return null;
  if (notice === 'STILL_OPEN') return { tone: 'NOTE', text: t('caseStep.stillOpen') };
  return { tone: 'DONE', text: t(`caseStep.${notice}.done`) };
}
