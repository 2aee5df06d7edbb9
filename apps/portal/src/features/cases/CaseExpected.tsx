import { useToday } from '@docket/client';
import { calendarDay } from '@docket/domain';
import type { CasePageQuery } from '#gql';
import { dayInWords } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';

type Standing = NonNullable<CasePageQuery['case']>['standing'];

/** When the case shall end, or how long such cases take; nothing where neither is known. */
export function CaseExpected({ standing: { expectedAt, typicalDays } }: { readonly standing: Standing }) {
  const today = useToday();
  const { timeZone } = useReader();
  if (expectedAt !== null) {
    const day = calendarDay(new Date(expectedAt), timeZone);
    return <p>{day < today ? t('way.late') : t('way.expected', { day: dayInWords(day, today) })}</p>;
  }
  return typicalDays === null ? null : <p>{t('way.typical', { count: typicalDays })}</p>;
}
