import { type Answers, Banner, checkAnswers, filledAnswers, FormFields, useStatusLine } from '@docket/ui';
import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { readAnswers, readForm } from '../../../shared/forms/readForm.ts';
import { useSubmitKey } from '../../../shared/keys/useSubmitKey.ts';
import classes from './CaseDialog.module.css';
import { caseText } from './caseTexts.ts';
import { useCaseChanges } from './useCaseChanges.ts';
import type { OpenCase } from './useOpenCase.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The answers of the type's form, all of them, to be changed. */
export function AnswersDialog({ caseFile, onClose, onChanged }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const form = readForm(caseFile.type?.form);
  const [answers, setAnswers] = useState<Answers>(() => readAnswers(caseFile.variables));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<{ title: string; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const { edit } = useCaseChanges(caseFile);
  const { show } = useStatusLine();
  const submit = async () => {
    if (form === null || busy) return;
    const found = checkAnswers(form, answers);
    setErrors(found);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      element.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus();
      return;
    }
    setBusy(true);
    const outcome = await edit({ variables: filledAnswers(form, answers) });
    setBusy(false);
    onChanged();
    if (outcome.kind === 'DONE') {
      show({ text: caseText('saved', { number: caseFile.number }) });
      onClose();
      return;
    }
    const [words = ''] = Object.values(outcome.fields);
    setFailure({ title: outcome.title === '' ? words : outcome.title, text: outcome.text });
  };
  useSubmitKey(element, () => void submit());
  if (form === null) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size={640}
      title={caseText('answersTitle', { number: caseFile.number })}
    >
      <form
        ref={element}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {failure !== null && (
          <Banner tone="error" title={failure.title}>
            {failure.text}
          </Banner>
        )}
        <FormFields form={form} answers={answers} errors={errors} onChange={setAnswers} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {caseText('close')}
          </Button>
          <Button type="submit" loading={busy}>
            {caseText('save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
