import { type Answers, checkAnswers, filledAnswers, FormFields } from '@docket/ui';
import { useState } from 'react';
import { readAnswers, readForm } from '../../../shared/forms/readForm.ts';
import { CaseFormDialog } from './CaseFormDialog.tsx';
import { caseText } from './caseTexts.ts';
import { useCaseChanges } from './useCaseChanges.ts';
import { type CaseDialogProps, useCaseForm } from './useCaseForm.ts';

/** The answers of the type's form, all of them, to be changed. */
export function AnswersDialog({ caseFile, onClose, onChanged }: CaseDialogProps) {
  const { number, type, variables } = caseFile;
  const questions = readForm(type?.form);
  const [answers, setAnswers] = useState<Answers>(() => readAnswers(variables));
  const { edit } = useCaseChanges(caseFile);
  const form = useCaseForm({
    check: () => (questions === null ? {} : checkAnswers(questions, answers)),
    send: () => edit({ variables: questions === null ? {} : filledAnswers(questions, answers) }),
    fields: [],
    done: caseText('saved', { number }),
    onClose,
    onChanged,
  });
  if (questions === null) return null;
  return (
    <CaseFormDialog
      form={form}
      title={caseText('answersTitle', { number })}
      leave={caseText('close')}
      confirm={caseText('save')}
      onClose={onClose}
    >
      <FormFields form={questions} answers={answers} errors={form.errors} onChange={setAnswers} />
    </CaseFormDialog>
  );
}
