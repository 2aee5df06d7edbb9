import type { FormSchema } from '@docket/domain';
import { type Answers, checkAnswers, ErrorBanner, filledAnswers, FormFields } from '@docket/ui';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSubmitKey } from '../../../shared/keys/useSubmitKey.ts';
import { detailText } from './detailTexts.ts';
import classes from './TaskDescription.module.css';
import type { EditedTask } from './useFieldEdit.ts';
import { useUpdateTask } from './useUpdateTask.ts';

interface Props {
  readonly task: EditedTask;
  readonly form: FormSchema;
  readonly answers: Answers;
  readonly onClose: () => void;
}

/** The form of the task's type in its place; what was entered stays until it is saved. */
export function AnswersEditor({ task, form, answers, onClose }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(answers);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const update = useUpdateTask(task.id);
  const submit = async () => {
    const found = checkAnswers(form, draft);
    setErrors(found);
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    const outcome = await update(task.version, { form: filledAnswers(form, draft) });
    setBusy(false);
    if (outcome.kind === 'SAVED') onClose();
    else {
      setFailure(
        outcome.kind === 'REFUSED' ? outcome.message : detailText('answersConflict', { name: outcome.by }),
      );
    }
  };
  useSubmitKey(element, () => void submit());
  return (
    <form
      ref={element}
      className={classes.answers}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {failure !== '' && <ErrorBanner title={failure} />}
      <FormFields form={form} answers={draft} errors={errors} onChange={setDraft} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {detailText('keepAnswers')}
        </Button>
        <Button type="submit" loading={busy}>
          {detailText('saveAnswers')}
        </Button>
      </div>
    </form>
  );
}
