import { t } from '../../shared/words/words.ts';
import { ReasonPage } from './ReasonPage.tsx';
import { ReopenForm } from './ReopenForm.tsx';

/** "Open this again", with the reason why. */
export function ReopenPage({ number }: { readonly number: string }) {
  return (
    <ReasonPage number={number} action="REOPEN" notNow={t('reopen.notNow')}>
      {(task) => <ReopenForm task={task} />}
    </ReasonPage>
  );
}
