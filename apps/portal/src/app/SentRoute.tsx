import { CaseFiles } from '../features/documents/CaseFiles.tsx';
import { SentPage } from '../features/requests/SentPage.tsx';
import type { PageProps } from '../shared/router/lazyPage.ts';
import { t } from '../shared/words/words.ts';

/** The confirmation of a request, with the way to add files to it. */
export function SentRoute({ number }: PageProps) {
  return (
    <SentPage key={number} number={number}>
      {(sent) => <CaseFiles caseFile={sent} open adds={t('request.files')} />}
    </SentPage>
  );
}
