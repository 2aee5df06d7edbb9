import '../../shared/words/bringCaseWords.ts';
import type { ReactNode } from 'react';
import type { CasePageQuery } from '#gql';
import { Lost } from '../../shared/layout/Lost.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { Panel } from '../../shared/layout/Panel.tsx';
import { Section } from '../../shared/layout/Section.tsx';
import { Waiting } from '../../shared/layout/Waiting.tsx';
import { usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { CaseActions } from './CaseActions.tsx';
import { CaseEvents } from './CaseEvents.tsx';
import { CaseExpected } from './CaseExpected.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { caseNoticeIn } from './caseNotice.ts';
import { CaseSteps } from './CaseSteps.tsx';
import { useCase } from './useCase.ts';

export type CaseOnPage = NonNullable<CasePageQuery['case']>;

interface Props {
  readonly number: string;
  /** Tasks, messages and files, drawn by the features they belong to. */
  readonly children: (found: CaseOnPage) => ReactNode;
}

/** Whose turn it is, or why nobody's. */
function turnWords({ status, turn, standing: { paused, cancelled } }: CaseOnPage): string {
  if (status === 'CLOSED') return t(cancelled ? 'cases.cancelled' : 'cases.closed');
  return paused && turn === 'US' ? t('cases.paused') : t(`cases.turnText.${turn}`);
}

/** One case: whose turn it is, how far it is, its tasks, what was said, and what the client can do. */
export function CasePage({ number, children }: Props) {
  const { data, failure, reload } = useCase(number);
  const { state } = usePlace();
  if (data === undefined) return <Waiting failure={failure} onRetry={reload} />;
  const found = data.case;
  if (found === null) return <Lost title={t('cases.lost')} why={t('cases.lostWhy')} />;
  const { standing } = found;
  return (
    <Page
      title={found.title}
      caption={t('cases.label', { number: found.number })}
      back={{ to: '/cases', label: t('cases.back') }}
      notice={caseNoticeIn(state)}
    >
      <Panel calls={found.status === 'OPEN' && found.turn === 'YOU'}>
        <p>{turnWords(found)}</p>
        {found.status === 'OPEN' ? <CaseExpected standing={standing} /> : null}
      </Panel>
      <CaseFacts caseFile={found} />
      {standing.steps.length === 0 ? null : (
        <Section title={t('way.title')}>
          <CaseSteps steps={standing.steps} />
        </Section>
      )}
      {children(found)}
      <CaseEvents caseFile={found} />
      <CaseActions caseFile={found} />
    </Page>
  );
}
