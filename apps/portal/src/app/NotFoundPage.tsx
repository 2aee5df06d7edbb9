import { Page } from '../shared/layout/Page.tsx';
import { WhereNext } from '../shared/layout/WhereNext.tsx';
import { t } from '../shared/words/words.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title={t('state.notFound')}>
      <p>{t('state.notFoundTyped')}</p>
      <p>{t('state.notFoundLink')}</p>
      <WhereNext />
    </Page>
  );
}
