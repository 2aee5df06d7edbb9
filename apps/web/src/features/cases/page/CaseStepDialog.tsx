import { useDraft } from '@docket/client';
import { limits } from '@docket/domain';
import { Banner, DraftRestored, useStatusLine } from '@docket/ui';
import { Button, Modal, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSubmitKey } from '../../../shared/keys/useSubmitKey.ts';
import { caseText } from './caseTexts.ts';
import classes from './CaseDialog.module.css';
import { useCaseChanges } from './useCaseChanges.ts';
import type { OpenCase } from './useOpenCase.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly step: 'HOLD' | 'RESUME' | 'CANCEL' | 'REOPEN';
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

interface Failure {
  readonly title: string;
  readonly text: string;
}

/** Puts a case on hold, resumes, cancels or reopens it, with a reason where one is asked for. */
export function CaseStepDialog({ caseFile, step, onClose, onChanged }: Props) {
  const { id, number, title, actions } = caseFile;
  const form = useRef<HTMLFormElement>(null);
  const option = actions.find(({ action }) => action === step);
  const draft = useDraft(`case:${id}:${step}`);
  const { perform } = useCaseChanges(caseFile);
  const { show } = useStatusLine();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const required = option?.comment === 'REQUIRED';

  const submit = async () => {
    const comment = draft.value.trim();
    if (busy) return;
    if (required && comment === '') {
      setError(caseText('commentMissing.CANCEL'));
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    const outcome = await perform({ action: step, comment: comment === '' ? null : comment });
    setBusy(false);
    onChanged();
    if (outcome.kind === 'REFUSED') {
      setError(outcome.fields['comment']);
      if (outcome.title !== '') setFailure(outcome);
      return;
    }
    draft.clear();
    show({ text: caseText('done', { number, done: caseText(`done.${step}`) }) });
    onClose();
  };
  useSubmitKey(form, () => void submit());
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size={520}
      title={caseText(`ask.${step}`, { number, title })}
    >
      <form
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{caseText(`text.${step}`)}</p>
        {failure !== null && (
          <Banner tone="error" title={failure.title}>
            {failure.text}
          </Banner>
        )}
        {draft.restored && <DraftRestored onDiscard={draft.clear} />}
        <Textarea
          label={caseText(`comment.${step}`)}
          description={caseText('commentHint')}
          value={draft.value}
          error={error}
          maxLength={limits.comment}
          autosize
          minRows={3}
          maxRows={10}
          data-autofocus
          aria-required={required || undefined}
          dir="auto"
          onChange={(event) => {
            setError(undefined);
            draft.setValue(event.currentTarget.value);
          }}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {caseText(`keep.${step}`)}
          </Button>
          <Button type="submit" color={step === 'CANCEL' ? 'red' : 'blue'} loading={busy}>
            {option?.label}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
