import { type RefObject, useRef, useState } from 'react';
import { useSubmitKey } from '../../../shared/keys/useSubmitKey.ts';
import type { ChangeOutcome } from './caseChanges.ts';
import type { OpenCase } from './useOpenCase.ts';
import { useTellCase } from './useTellCase.ts';

type Errors = Readonly<Record<string, string>>;

/** What every dialog of a case is given. */
export interface CaseDialogProps {
  readonly caseFile: OpenCase;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

interface Parts extends Pick<CaseDialogProps, 'onClose' | 'onChanged'> {
  /** What is wrong before anything is sent, by field. */
  readonly check: () => Errors;
  readonly send: () => Promise<ChangeOutcome>;
  /** The fields of the input that have a box in the dialog; the server's words about others stand above them. */
  readonly fields: readonly string[];
  /** What is said once it is done. */
  readonly done: string;
  readonly onDone?: () => void;
}

export interface CaseForm {
  readonly element: RefObject<HTMLFormElement | null>;
  readonly errors: Errors;
  readonly failure: { readonly title: string; readonly text: string } | null;
  readonly busy: boolean;
  readonly submit: () => void;
  readonly clearErrors: () => void;
}

/** A form that changes a case: checked, sent once, closed when it is done; otherwise what was typed stays. */
export function useCaseForm({ check, send, fields, done, onDone, onClose, onChanged }: Parts): CaseForm {
  const element = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<CaseForm['failure']>(null);
  const [busy, setBusy] = useState(false);
  const { tell } = useTellCase(onChanged);
  const submit = async () => {
    if (busy) return;
    const found = check();
    setErrors(found);
    const [wrong] = Object.keys(found);
    if (wrong !== undefined) {
      element.current?.querySelector<HTMLElement>(`[data-field="${wrong}"]`)?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    const outcome = await send();
    setBusy(false);
    onChanged();
    if (outcome.kind === 'DONE') {
      onDone?.();
      tell(done, outcome.undo);
      onClose();
      return;
    }
    const elsewhere = Object.entries(outcome.fields).find(([field]) => !fields.includes(field))?.[1] ?? '';
    const title = outcome.title === '' ? elsewhere : outcome.title;
    setErrors(outcome.fields);
    setFailure(title === '' ? null : { title, text: outcome.text });
  };
  useSubmitKey(element, () => void submit());
  return { element, errors, failure, busy, submit: () => void submit(), clearErrors: () => setErrors({}) };
}
