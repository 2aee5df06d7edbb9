import { useToday } from '@docket/client';
import type { CasePageQuery } from '#gql';
import { type Fact, Facts } from '../../shared/layout/Facts.tsx';
import { dayOf } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';

interface Props {
  readonly caseFile: NonNullable<CasePageQuery['case']>;
}

/** Status, days and contact of a case. */
export function CaseFacts({ caseFile: { status, createdAt, updatedAt, contact } }: Props) {
  const today = useToday();
  const reader = useReader();
  const facts: (Fact | null)[] = [
    { name: t('cases.status'), value: t(`cases.${status}`) },
    { name: t('cases.opened'), value: dayOf(createdAt, today, reader) },
    { name: t('cases.lastUpdate'), value: dayOf(updatedAt, today, reader) },
    contact === null ? null : { name: t('cases.contact'), value: contact.name },
  ];
  return <Facts facts={facts.filter((fact) => fact !== null)} />;
}
