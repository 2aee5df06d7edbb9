import { t } from '../../shared/words/words.ts';
import { CancelForm } from './CancelForm.tsx';
import { ReasonPage } from './ReasonPage.tsx';

/** "I can't do this": asks why before anything is cancelled. */
export function CancelPage({ number }: { readonly number: string }) {
  return (
    <ReasonPage number={number} action="CANCEL" notNow={t('cancel.notNow')}>
      {(task) => <CancelForm task={task} />}
    </ReasonPage>
  );
}
