import { Button, Modal } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { Banner } from '../feedback/Banner.tsx';
import { DraftRestored } from '../feedback/DraftRestored.tsx';
import { useAfterDelay } from '../feedback/useAfterDelay.ts';
import { useSubmitKeys } from '../keyboard/useSubmitKeys.ts';
import { ActionFields } from './ActionFields.tsx';
import type { ActionErrors, ActionForm, DialogOption, DialogTask } from './actionOption.ts';
import { actionTexts, missingInForm } from './actionTexts.ts';
import classes from './ActionDialog.module.css';

export type ActionDialogProps = {
  readonly task: DialogTask;
  /** What the workflow says of the action: label, comment rule, assignment, destination. */
  readonly option: DialogOption;
  readonly form: ActionForm;
  readonly onFormChange: (form: ActionForm) => void;
  /** The chosen "Sam Okafor" or "Anyone in Legal": repeated on the button. */
  readonly destination?: string | null | undefined;
  /** The comboboxes for department and person, when the action assigns; each is given its error. */
  readonly departmentPicker?: ((error: string | undefined) => ReactNode) | undefined;
  readonly personPicker?: ((error: string | undefined) => ReactNode) | undefined;
  /** What else the move asks, above the comment; given its error. */
  readonly dueField?: ((error: string | undefined) => ReactNode) | undefined;
  /** Lines worth knowing before sending: "Sam is away until 18 Nov." */
  readonly notices?: ReactNode;
  /** What the server said, at the field it belongs to. */
  readonly errors?: ActionErrors | undefined;
  /** What the server said about no field in particular: what happened, what to do. */
  readonly failure?: { readonly title: string; readonly text?: string | undefined } | null | undefined;
  readonly busy: boolean;
  readonly restored?: boolean | undefined;
  readonly onDiscardDraft?: (() => void) | undefined;
  /** A second way to do it: "Take over" beside "Start for Sam". */
  readonly alternative?: { readonly label: string; readonly run: () => void } | undefined;
  readonly onSubmit: () => void;
  /** Closes the dialog; what was typed stays a draft. */
  readonly onClose: () => void;
};

/**
 * The one dialog for every move of a task. It never loses text: a click outside does not close it, closing keeps the
 * draft, and its button is never disabled; what is missing is said at the field.
 */
export function ActionDialog(props: ActionDialogProps) {
  const { task, option, form, busy, errors = {}, failure = null, alternative } = props;
  const texts = actionTexts({ task, option, destination: props.destination ?? null });
  const [missing, setMissing] = useState<ActionErrors>({});
  const formElement = useRef<HTMLFormElement>(null);
  const saving = useAfterDelay(busy);
  useSubmitKeys(formElement);

  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    if (busy) return;
    const found = missingInForm(option, form, texts.commentMissing);
    setMissing(found);
    const [first] = Object.keys(found);
    if (first === undefined) props.onSubmit();
    else formElement.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      closeOnClickOutside={false}
      withCloseButton
      size={520}
      title={<span className={classes.title}>{texts.title}</span>}
    >
      <form ref={formElement} className={classes.content} onSubmit={submit} noValidate>
        {texts.intro !== null && <p className={classes.intro}>{texts.intro}</p>}
        {failure !== null && (
          <Banner tone="error" title={failure.title}>
            {failure.text}
          </Banner>
        )}
        {props.restored === true && <DraftRestored onDiscard={props.onDiscardDraft} />}
        <ActionFields {...props} texts={texts} errors={{ ...missing, ...errors }} />
        {props.notices}
        <div className={classes.buttons}>
          <output className={classes.saving}>{saving && 'Saving…'}</output>
          <Button variant="default" onClick={props.onClose}>
            {texts.keep}
          </Button>
          {alternative !== undefined && (
            <Button variant="default" onClick={alternative.run}>
              {alternative.label}
            </Button>
          )}
          <Button type="submit" color={texts.danger ? 'red' : 'blue'}>
            {texts.submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
