import '../../shared/words/bringCaseWords.ts';
import '../../shared/words/bringRequestWords.ts';
import { useToday } from '@docket/client';
import { calendarDay } from '@docket/domain';
import type { ReactNode } from 'react';
import { SentRequestDocument, type SentRequestQuery } from '#gql';
import { useData } from '../../shared/api/useData.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { Lost } from '../../shared/layout/Lost.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { Section } from '../../shared/layout/Section.tsx';
import { Waiting } from '../../shared/layout/Waiting.tsx';
import { dayInWords } from '../../shared/time/format.ts';
import { useReader } from '../../shared/time/useReader.ts';
import { t } from '../../shared/words/words.ts';

type Sent = NonNullable<SentRequestQuery['case']>;

interface Props {
  readonly number: string;
  /** The way to add files, drawn by the feature it belongs to. */
  readonly children: (sent: Sent) => ReactNode;
}

/** The reference to keep, what happens next and when, and whom to ask. */
export function SentPage({ number, children }: Props) {
  const { data, failure, reload } = useData(SentRequestDocument, { number });
  const today = useToday();
  const { timeZone } = useReader();
  if (data === undefined) return <Waiting failure={failure} onRetry={reload} />;
  const sent = data.case;
  if (sent === null) return <Lost title={t('request.lost')} why={t('request.lostWhy')} />;
  const { expectedAt, typicalDays } = sent.standing;
  const due = expectedAt === null ? null : calendarDay(new Date(expectedAt), timeZone);
  return (
    <Page title={t('request.sent')} confirmation={t('request.reference', { number: sent.number })}>
      <Section title={t('request.nextTitle')}>
        <p>{t('request.nextText')}</p>
        {due === null ? null : <p>{t('request.nextBy', { day: dayInWords(due, today) })}</p>}
        {due !== null || typicalDays === null ? null : (
          <p>{t('request.nextTypical', { count: typicalDays })}</p>
        )}
        <p>{t('request.nextMail', { email: data.viewer.email })}</p>
        {sent.contact === null ? null : <p>{t('request.contact', { name: sent.contact.name })}</p>}
      </Section>
      <Choices>
        <ButtonLink to={`/cases/${encodeURIComponent(sent.number)}`}>{t('request.toCase')}</ButtonLink>
        <Button kind="secondary" onClick={() => window.print()}>
          {t('request.print')}
        </Button>
      </Choices>
      {children(sent)}
    </Page>
  );
}
