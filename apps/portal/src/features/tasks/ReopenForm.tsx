import { useState } from 'react';
import { problemText } from '../../shared/api/problemText.ts';
import { useDraft } from '../../shared/drafts/useDraft.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { errorOf } from '../../shared/forms/errorOf.ts';
import { Form } from '../../shared/forms/Form.tsx';
import { TextBox } from '../../shared/forms/TextBox.tsx';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { useGo } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import { offered, type Task } from './taskActions.ts';
import { useReopenTask } from './useReopenTask.ts';

/** Why the task should be open again; required where its workflow says so. */
export function ReopenForm({ task }: { readonly task: Task }) {
  const go = useGo();
  const draft = useDraft(`reopen:${task.id}`);
  const { busy, run } = useReopenTask(task);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const required = offered(task, 'REOPEN')?.comment === 'REQUIRED';
  const page = `/tasks/${encodeURIComponent(task.number)}`;

  const send = async () => {
    if (required && draft.text.trim() === '') {
      setErrors([{ field: 'why', message: t('reopen.whyMissing') }]);
      return;
    }
    const outcome = await run(draft.text);
    const problem = problemText(outcome);
    setErrors(problem === null ? [] : [{ field: null, message: problem }]);
    if (outcome.kind !== 'DONE') return;
    draft.clear();
    go(page, { replace: true, state: { notice: 'REOPENED' } });
  };

  return (
    <Page
      title={t('reopen.title')}
      caption={task.title}
      back={{ to: page, label: t('complete.back') }}
      errors={errors}
    >
      <Form onSend={send}>
        <TextBox
          id="why"
          label={t(required ? 'reopen.why' : 'reopen.whyOptional')}
          error={errorOf(errors, 'why')}
          draft={draft}
        />
        <Choices>
          <Button submits busy={busy}>
            {t('reopen.button')}
          </Button>
          <ButtonLink kind="quiet" to={page}>
            {t('reopen.goBack')}
          </ButtonLink>
        </Choices>
      </Form>
    </Page>
  );
}
