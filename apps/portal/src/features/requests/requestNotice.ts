import type { NoticeContent } from '../../shared/layout/Notice.tsx';
import { t } from '../../shared/words/words.ts';

/** What the page of requests tells on arrival, carried by the navigation that leads there; null when nothing. */
export function requestNoticeIn(state: unknown): NoticeContent | null {
  if (typeof state !== 'object' || state === null || !('notice' in state)) return null;
  if (state.notice === 'KEPT') return { tone: 'DONE', text: t('request.laterDone') };
  return state.notice === 'FORGOTTEN' ? { tone: 'DONE', text: t('request.forgotten') } : null;
}
