import { useTranslation } from 'react-i18next';
import { Page } from '../shared/layout/Page.tsx';
import { WhereNext } from '../shared/layout/WhereNext.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('state.notFound')}>
      <p>{t('state.notFoundTyped')}</p>
      <p>{t('state.notFoundLink')}</p>
      <WhereNext />
    </Page>
  );
}
