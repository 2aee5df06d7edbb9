import { type ReactNode, useState } from 'react';
import { useDraft } from '../../shared/drafts/useDraft.ts';
import { Button } from '../../shared/forms/Button.tsx';
import { ButtonLink } from '../../shared/forms/ButtonLink.tsx';
import { Choices } from '../../shared/forms/Choices.tsx';
import { Form } from '../../shared/forms/Form.tsx';
import { TextBox } from '../../shared/forms/TextBox.tsx';
import type { FieldError } from '../../shared/layout/ErrorSummary.tsx';
import { Page } from '../../shared/layout/Page.tsx';
import { answerErrors } from '../../shared/questions/answerErrors.ts';
import { answersIn } from '../../shared/questions/answers.ts';
import { QuestionFields } from '../../shared/questions/QuestionFields.tsx';
import { t } from '../../shared/words/words.ts';
import type { Task } from './taskActions.ts';
import { useCompleteTask } from './useCompleteTask.ts';

interface Props {
  readonly task: Task;
  /** The part of the form that adds files. */
  readonly files: ReactNode;
  /** Waits for files on their way; resolves to what stands in the way of sending. */
  readonly filesReady: () => Promise<readonly FieldError[]>;
}

/** A note and files, both optional, and the button that finishes the task. */
export function CompleteForm({ task, files, filesReady }: Props) {
  const draft = useDraft(`complete:${task.id}`);
  const { busy, run } = useCompleteTask(task);
  const [answers, setAnswers] = useState(() => answersIn(task.form?.answers));
  const [waiting, setWaiting] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  const send = async () => {
    setWaiting(true);
    const stuck = await filesReady();
    setWaiting(false);
    setErrors(stuck);
    if (stuck.length > 0) return;
    const outcome = await run({ note: draft.text, answers });
    if (outcome.kind === 'DONE') draft.clear();
    setErrors(answerErrors(outcome));
  };

  return (
    <Page
      title={t('complete.title')}
      caption={task.title}
      back={{ to: `/tasks/${encodeURIComponent(task.number)}`, label: t('complete.back') }}
      errors={errors}
    >
      <Form onSend={send}>
        <QuestionFields
          questions={task.form?.questions ?? []}
          answers={answers}
          errors={errors}
          onChange={setAnswers}
        />
        <TextBox id="note" label={t('complete.note')} hint={t('complete.noteHint')} draft={draft} />
        {files}
        <Choices>
          <Button submits busy={busy || waiting} busyText={t(waiting ? 'complete.waiting' : 'state.saving')}>
            {t('complete.button')}
          </Button>
          <ButtonLink kind="quiet" to={`/tasks/${encodeURIComponent(task.number)}`}>
            {t('complete.goBack')}
          </ButtonLink>
        </Choices>
      </Form>
    </Page>
  );
}
