import { useDraft } from '@docket/client';
import { limits } from '@docket/domain';
import { DraftRestored } from '@docket/ui';
import { Textarea } from '@mantine/core';
import { CaseFormDialog } from './CaseFormDialog.tsx';
import { caseText } from './caseTexts.ts';
import { useCaseChanges } from './useCaseChanges.ts';
import { type CaseDialogProps, useCaseForm } from './useCaseForm.ts';

interface Props extends CaseDialogProps {
  readonly step: 'HOLD' | 'RESUME' | 'CANCEL' | 'REOPEN';
}

/** Puts a case on hold, resumes, cancels or reopens it, with a reason where one is asked for. */
export function CaseStepDialog({ caseFile, step, onClose, onChanged }: Props) {
  const { id, number, title, actions } = caseFile;
  const option = actions.find(({ action }) => action === step);
  const draft = useDraft(`case:${id}:${step}`);
  const { perform } = useCaseChanges(caseFile);
  const required = option?.comment === 'REQUIRED';
  const comment = draft.value.trim();
  const form = useCaseForm({
    check: () => (required && comment === '' ? { comment: caseText('commentMissing.CANCEL') } : {}),
    send: () => perform({ action: step, comment: comment === '' ? null : comment }),
    fields: ['comment'],
    done: caseText('done', { number, done: caseText(`done.${step}`) }),
    onDone: draft.clear,
    onClose,
    onChanged,
  });
  return (
    <CaseFormDialog
      form={form}
      size={520}
      title={caseText(`ask.${step}`, { number, title })}
      leave={caseText(`keep.${step}`)}
      confirm={option?.label}
      danger={step === 'CANCEL'}
      onClose={onClose}
    >
      <p>{caseText(`text.${step}`)}</p>
      {draft.restored && <DraftRestored onDiscard={draft.clear} />}
      <Textarea
        label={caseText(`comment.${step}`)}
        description={caseText('commentHint')}
        value={draft.value}
        error={form.errors['comment']}
        data-field="comment"
        maxLength={limits.comment}
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        aria-required={required || undefined}
        dir="auto"
        onChange={(event) => {
          form.clearErrors();
          draft.setValue(event.currentTarget.value);
        }}
      />
    </CaseFormDialog>
  );
}
