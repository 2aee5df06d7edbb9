import { EmptyState, Page } from '@docket/ui';
import { Lock } from 'lucide-react';
import { usePageTitle } from '../../../shared/page/usePageTitle.ts';
import { useViewer } from '../../../shared/viewer/useViewer.ts';
import { NewCaseOfSomeType } from './NewCaseOfSomeType.tsx';
import { newCaseText } from './newCaseTexts.ts';

/** `/cases/new`: opening a case, step by step. */
export function NewCasePage() {
  usePageTitle(newCaseText('title'));
  const viewer = useViewer();
  const forbidden = viewer !== undefined && !viewer.permissions.includes('CASES_WRITE');
  return (
    <Page title={newCaseText('title')}>
      {forbidden ? (
        <EmptyState icon={Lock} title={newCaseText('forbidden')} text={newCaseText('forbiddenText')} />
      ) : (
        <NewCaseOfSomeType />
      )}
    </Page>
  );
}
