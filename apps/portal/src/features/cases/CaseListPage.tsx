import { Page } from '../../shared/layout/Page.tsx';
import { t } from '../../shared/words/words.ts';
import { CaseList } from './CaseList.tsx';

/** All cases of the client. */
export function CaseListPage() {
  return (
    <Page title={t('cases.title')}>
      <CaseList />
    </Page>
  );
}
