import { useToday } from '@docket/client';
import type { CasePageQuery } from '#gql';
import { type Fact, Facts } from '../../shared/layout/Facts.tsx';
import { dayOf } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';

interface Props {
  readonly caseFile: NonNullable<CasePageQuery['case']>;
}

/** What a case is about, its status, days and contact. */
export function CaseFacts({ caseFile: { status, createdAt, updatedAt, contact, standing } }: Props) {
  const today = useToday();
  const reader = useReader();
  const facts: (Fact | null)[] = [
    standing.type === null ? null : { name: t('way.type'), value: standing.type },
    { name: t('cases.status'), value: t(standing.cancelled ? 'status.CANCELLED' : `cases.${status}`) },
    { name: t('cases.opened'), value: dayOf(createdAt, today, reader) },
    { name: t('cases.lastUpdate'), value: dayOf(updatedAt, today, reader) },
    standing.summary === null ? null : { name: t('way.summary'), value: standing.summary },
    contact === null ? null : { name: t('cases.contact'), value: contact.name },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}
