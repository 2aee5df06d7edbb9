import '../../shared/words/bringCaseWords.ts';
import type { CaseAction } from '#gql';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Lost } from '../../shared/layout/Lost.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { useSticky } from '../../shared/layout/useSticky.ts';
import { Waiting } from '../../shared/layout/Waiting.tsx';
import { usePlace } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { CaseStepForm } from './CaseStepForm.tsx';
import { useCase } from './useCase.ts';

const actions = ['CLOSE', 'CANCEL', 'REOPEN'] as const satisfies readonly CaseAction[];

const onceShown = (shown: 'FORM' | 'NOT_NOW') => shown === 'NOT_NOW';

/** What a client does with a case, which stands in the address: asks before it is done. */
export function CaseStepPage({ number }: { readonly number: string }) {
  const { data, failure, reload } = useCase(number);
  const wanted = new URLSearchParams(usePlace().search).get('do');
  const found = data?.case ?? null;
  const action = actions.find((one) => one === wanted);
  const isOffered = found?.standing.actions.some((one) => one.action === action) === true;
  const view = useSticky(found === null ? null : isOffered ? 'FORM' : 'NOT_NOW', onceShown);
  if (data === undefined) return <Waiting failure={failure} onRetry={reload} />;
  if (found === null) return <Lost title={t('cases.lost')} why={t('cases.lostWhy')} />;
  if (action !== undefined && view === 'FORM') {
    return <CaseStepForm key={action} caseFile={found} action={action} />;
  }
  return (
    <Page title={t('caseStep.notNow')} caption={found.title}>
      <div>
        <ButtonLink to={`/cases/${encodeURIComponent(number)}`}>{t('caseStep.back')}</ButtonLink>
      </div>
    </Page>
  );
}
