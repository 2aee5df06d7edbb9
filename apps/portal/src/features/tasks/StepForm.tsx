import { type ReactNode, useState } from 'react';
import { useDraft } from '../../shared/drafts/useDraft.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { errorOf } from '../../shared/forms/errorOf.ts';
import { Form } from '../../shared/forms/Form.tsx';
import { TextBox } from '../../shared/forms/TextBox.tsx';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { answerErrors } from '../../shared/questions/answerErrors.ts';
import { answersIn } from '../../shared/questions/answers.ts';
import { QuestionFields } from '../../shared/questions/QuestionFields.tsx';
import { useGo } from '../../shared/router/RouterContext.ts';
import { t } from '../../shared/words/words.ts';
import type { Task } from './taskActions.ts';
import { usePerformStep } from './usePerformStep.ts';

interface Props {
  readonly task: Task;
  readonly step: Task['actions'][number];
  /** The part of the form that adds files. */
  readonly files: ReactNode;
  /** Waits for files on their way; resolves to what stands in the way of sending. */
  readonly filesReady: () => Promise<readonly FieldError[]>;
}

/** What a step of this task alone asks for: answers, words and files. */
export function StepForm({ task, step, files, filesReady }: Props) {
  const go = useGo();
  const draft = useDraft(`step:${task.id}:${step.action}`);
  const { busy, run } = usePerformStep(task, step.action);
  const [answers, setAnswers] = useState(() => answersIn(task.form?.answers));
  const [waiting, setWaiting] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const needed = step.comment === 'REQUIRED';
  const page = `/tasks/${encodeURIComponent(task.number)}`;
  const title = step.label ?? step.action;

  const send = async () => {
    setWaiting(true);
    const stuck = await filesReady();
    setWaiting(false);
    const unsaid =
      needed && draft.text.trim() === '' ? [{ field: 'note', message: t('step.noteMissing') }] : [];
    setErrors([...unsaid, ...stuck]);
    if (unsaid.length + stuck.length > 0) return;
    const outcome = await run({ note: draft.text, answers });
    setErrors(answerErrors(outcome));
    if (outcome.kind !== 'DONE') return;
    draft.clear();
    go(page, { replace: true, state: { notice: 'SENT' } });
  };

  return (
    <Page title={title} caption={task.title} back={{ to: page, label: t('complete.back') }} errors={errors}>
      <Form onSend={send}>
        <QuestionFields
          questions={task.form?.questions ?? []}
          answers={answers}
          errors={errors}
          onChange={setAnswers}
        />
        {step.comment === 'NONE' ? null : (
          <TextBox
            id="note"
            label={t(needed ? 'step.noteNeeded' : 'step.note')}
            error={errorOf(errors, 'note')}
            draft={draft}
          />
        )}
        {files}
        <Choices>
          <Button submits busy={busy || waiting} busyText={t(waiting ? 'complete.waiting' : 'state.saving')}>
            {title}
          </Button>
          <ButtonLink kind="quiet" to={page}>
            {t('complete.goBack')}
          </ButtonLink>
        </Choices>
      </Form>
    </Page>
  );
}
