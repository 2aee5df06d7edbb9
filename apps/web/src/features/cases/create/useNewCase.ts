import { useStoredDraft } from '@docket/client';
import { checkAnswers, firstAnswers } from '@docket/ui';
import { type RefObject, useState } from 'react';
import type { NewCaseTypesQuery } from '#gql';
import { readForm } from '../../../shared/forms/readForm.ts';
import {
  caseInput,
  emptyCase,
  isEmptyCase,
  type Named,
  type NewCase,
  newCaseSteps,
  type NewCaseStep,
  readCase,
} from './caseForm.ts';
import { newCaseText } from './newCaseTexts.ts';
import { type CreatedCaseData, useCreateCase } from './useCreateCase.ts';

export type NewCaseType = NewCaseTypesQuery['caseTypes'][number];
type Errors = Readonly<Record<string, string>>;

function errorsAt(step: NewCaseStep, draft: NewCase, type: NewCaseType | undefined): Errors {
  const form = readForm(type?.form);
  if (step === 'TYPE' && type === undefined) return { typeKey: newCaseText('typeMissing') };
  if (step === 'ABOUT' && draft.title.trim() === '') return { title: newCaseText('titleMissing') };
  return step === 'FORM' && form !== null ? checkAnswers(form, draft.answers) : {};
}

/** The step on which a field of the input is entered. */
function stepOfField(field: string): NewCaseStep {
  if (field === 'typeKey') return 'TYPE';
  return field.startsWith('variables') ? 'FORM' : 'ABOUT';
}

/** What the page "New case" holds and does: a draft with its step, its errors, the request. */
export function useNewCase(
  types: readonly NewCaseType[],
  client: Named | null,
  element: RefObject<HTMLFormElement | null>,
) {
  const draft = useStoredDraft(client === null ? 'new-case' : `new-case:${client.id}`, {
    initial: { ...emptyCase, client },
    read: readCase,
    isEmpty: isEmptyCase,
  });
  const { create, loading } = useCreateCase();
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<{ title: string; text: string } | null>(null);
  const [created, setCreated] = useState<CreatedCaseData | null>(null);
  const form = draft.value;
  const type = types.find(({ key }) => key === form.typeKey);
  const steps = newCaseSteps.filter((step) => step !== 'FORM' || readForm(type?.form) !== null);
  // A draft of a type that is gone begins with its type again.
  const step = type === undefined ? 'TYPE' : (steps.find((each) => each === form.step) ?? 'TYPE');

  const change = (next: Partial<NewCase>) => draft.setValue({ ...form, ...next });
  const go = (next: NewCaseStep) => {
    setErrors({});
    change({ step: next });
  };
  const focusFirst = (found: Errors) => {
    const [name] = Object.keys(found);
    requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus(),
    );
  };
  const send = async () => {
    if (loading) return;
    setFailure(null);
    const result = await create(caseInput(form, type?.form));
    if (result.kind === 'CREATED') {
      draft.clear();
      setCreated(result.caseFile);
      return;
    }
    const [field] = Object.keys(result.fields);
    setFailure(result);
    if (field === undefined) return;
    change({ step: stepOfField(field) });
    setErrors(result.fields);
    focusFirst(result.fields);
  };
  return {
    draft,
    form,
    type,
    steps,
    step,
    errors,
    failure,
    created,
    busy: loading,
    change,
    go,
    /** Another type keeps what was entered and begins its form with the defaults. */
    choose: (key: string) => {
      const next = readForm(types.find((each) => each.key === key)?.form);
      change({ typeKey: key, answers: next === null ? {} : { ...firstAnswers(next), ...form.answers } });
      setErrors({});
    },
    back: () => go(steps[Math.max(0, steps.indexOf(step) - 1)] ?? 'TYPE'),
    next: () => {
      const found = errorsAt(step, form, type);
      setErrors(found);
      if (Object.keys(found).length > 0) focusFirst(found);
      else if (step === 'CHECK') void send();
      else go(steps[steps.indexOf(step) + 1] ?? 'CHECK');
    },
    restart: () => setCreated(null),
  };
}

export type NewCaseControl = ReturnType<typeof useNewCase>;
