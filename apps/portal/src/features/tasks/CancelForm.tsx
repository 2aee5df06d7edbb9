import { useState } from 'react';
import { problemText } from '../../shared/api/problemText.ts';
import { useDraft } from '../../shared/drafts/useDraft.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { errorOf } from '../../shared/forms/errorOf.ts';
import { Form } from '../../shared/forms/Form.tsx';
import { Radios } from '../../shared/forms/Radios.tsx';
import { TextBox } from '../../shared/forms/TextBox.tsx';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { Panel } from '../../shared/layout/Panel.tsx';
import { useGo } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import type { Task } from './taskActions.ts';
import { useCancelTask } from './useCancelTask.ts';

const reasons = ['NOT_NEEDED', 'NO_DOCUMENT', 'OTHER'] as const;
type Reason = (typeof reasons)[number];

/** The reason, in a choice and in words; both go out as one comment. */
export function CancelForm({ task }: { readonly task: Task }) {
  const go = useGo();
  const draft = useDraft(`cancel:${task.id}`);
  const { busy, run } = useCancelTask(task);
  const [reason, setReason] = useState<Reason | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const page = `/tasks/${encodeURIComponent(task.number)}`;

  const send = async () => {
    const text = draft.text.trim();
    if (reason === null || text === '') {
      setErrors([
        ...(reason === null ? [{ field: 'reason', message: t('cancel.reasonMissing') }] : []),
        ...(text === '' ? [{ field: 'why', message: t('cancel.textMissing') }] : []),
      ]);
      return;
    }
    const outcome = await run(t('cancel.comment', { reason: t(`cancel.${reason}`), text }));
    const problem = problemText(outcome);
    setErrors(problem === null ? [] : [{ field: null, message: problem }]);
    if (outcome.kind !== 'DONE') return;
    draft.clear();
    go(page, { replace: true, state: { notice: 'CANCELLED' } });
  };

  return (
    <Page
      title={t('cancel.title')}
      caption={task.title}
      back={{ to: page, label: t('complete.back') }}
      errors={errors}
    >
      <Form onSend={send}>
        <Radios
          id="reason"
          legend={t('cancel.reason')}
          options={reasons.map((value) => ({ value, label: t(`cancel.${value}`) }))}
          value={reason}
          error={errorOf(errors, 'reason')}
          onChange={setReason}
        />
        <TextBox
          id="why"
          label={t('cancel.text')}
          hint={t('cancel.textHint')}
          error={errorOf(errors, 'why')}
          draft={draft}
        />
        <Panel>
          <p>
            {task.case === null ? t('cancel.warning') : t('cancel.caseWarning', { title: task.case.title })}
          </p>
        </Panel>
        <Choices>
          <Button submits kind="danger" busy={busy}>
            {t('cancel.button')}
          </Button>
          <ButtonLink kind="quiet" to={page}>
            {t('cancel.goBack')}
          </ButtonLink>
        </Choices>
      </Form>
    </Page>
  );
}
