import { useTranslation } from 'react-i18next';
import { Page } from '../../shared/layout/Page.tsx';
import { CaseList } from './CaseList.tsx';

/** All cases of the client. */
export function CaseListPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('cases.title')}>
      <CaseList />
    </Page>
  );
}
