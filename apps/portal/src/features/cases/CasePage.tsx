import type { ReactNode } from 'react';
import { CasePageDocument, type CasePageQuery } from '#gql';
import { useData } from '../../shared/api/useData.ts';
import { Lost } from '../../shared/layout/Lost.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { Panel } from '../../shared/layout/Panel.tsx';
import { Section } from '../../shared/layout/Section.tsx';
import { Waiting } from '../../shared/layout/Waiting.tsx';
import { t } from '../../shared/words/words.ts';
import { CaseFacts } from './CaseFacts.tsx';

export type CaseOnPage = NonNullable<CasePageQuery['case']>;

interface Props {
  readonly number: string;
  /** The tasks of the case, drawn by the feature they belong to. */
  readonly children: (tasks: CaseOnPage['tasks']) => ReactNode;
}

/** One case: whose turn it is, the facts, its tasks. */
export function CasePage({ number, children }: Props) {
  const { data, failure, reload } = useData(CasePageDocument, { number });
  if (data === undefined) return <Waiting failure={failure} onRetry={reload} />;
  const found = data.case;
  if (found === null) return <Lost title={t('cases.lost')} why={t('cases.lostWhy')} />;
  return (
    <Page
      title={found.title}
      caption={t('cases.label', { number: found.number })}
      back={{ to: '/cases', label: t('cases.back') }}
    >
      <Panel calls={found.status === 'OPEN' && found.turn === 'YOU'}>
        <p>{found.status === 'CLOSED' ? t('cases.closed') : t(`cases.turnText.${found.turn}`)}</p>
      </Panel>
      <CaseFacts caseFile={found} />
      <Section title={t('cases.tasks')}>
        {found.tasks.length === 0 ? <p>{t('cases.noTasks')}</p> : children(found.tasks)}
      </Section>
    </Page>
  );
}
