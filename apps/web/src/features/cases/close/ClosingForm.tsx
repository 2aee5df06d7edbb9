import { useStoredDraft } from '@docket/client';
import { limits } from '@docket/domain';
import { Banner, DraftRestored } from '@docket/ui';
import { Button, Radio, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSubmitKey } from '../../../shared/keys/useSubmitKey.ts';
import { caseText } from '../page/caseTexts.ts';
import { useCaseChanges } from '../page/useCaseChanges.ts';
import type { OpenCase } from '../page/useOpenCase.ts';
import { useTellCase } from '../page/useTellCase.ts';
import classes from './CloseCase.module.css';
import { closingInput, emptyClosing, isEmptyClosing, readClosing } from './closing.ts';
import { closeText } from './closeTexts.ts';

interface Props {
  readonly caseFile: OpenCase;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

interface Failure {
  readonly title: string;
  readonly text: string;
}

/** How a case ended, what the client is told, and what staff should know. */
export function ClosingForm({ caseFile, onClose, onChanged }: Props) {
  const { id, number, type, client, actions } = caseFile;
  const element = useRef<HTMLFormElement>(null);
  const options = { initial: emptyClosing, read: readClosing, isEmpty: isEmptyClosing };
  const draft = useStoredDraft(`close-case:${id}`, options);
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const { perform } = useCaseChanges(caseFile);
  const { tell } = useTellCase(onChanged);
  const form = draft.value;
  const outcomes = type?.outcomes ?? [];
  const change = (next: Partial<typeof form>) => draft.setValue({ ...form, ...next });
  const submit = async () => {
    if (busy) return;
    const missing = outcomes.length > 0 && !outcomes.includes(form.outcome);
    setError(missing ? closeText('outcomeMissing') : undefined);
    if (missing) {
      element.current?.querySelector<HTMLElement>('input[type="radio"]')?.focus();
      return;
    }
    setBusy(true);
    setFailure(null);
    const result = await perform(closingInput(form));
    setBusy(false);
    onChanged();
    if (result.kind === 'DONE') {
      draft.clear();
      tell(caseText('done', { number, done: caseText('done.CLOSE') }), result.undo);
      onClose();
      return;
    }
    setError(result.fields['outcome']);
    setFailure(result.title === '' ? null : result);
  };
  useSubmitKey(element, () => void submit());
  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {failure === null ? (
        <p>{closeText('settled')}</p>
      ) : (
        <Banner tone="error" title={failure.title}>
          {failure.text}
        </Banner>
      )}
      {draft.restored && <DraftRestored onDiscard={draft.clear} />}
      {outcomes.length > 0 && (
        <Radio.Group
          label={closeText('outcome')}
          value={form.outcome}
          error={error}
          onChange={(outcome) => change({ outcome })}
        >
          <div className={classes.outcomes}>
            {outcomes.map((outcome, index) => (
              <Radio
                key={outcome}
                value={outcome}
                label={outcome}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <Textarea
        label={closeText('summary')}
        description={client === null ? undefined : closeText('summaryHint')}
        value={form.summary}
        maxLength={limits.comment}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        onChange={(event) => change({ summary: event.currentTarget.value })}
      />
      <Textarea
        label={closeText('notes')}
        description={closeText('notesHint')}
        value={form.notes}
        maxLength={limits.comment}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        onChange={(event) => change({ notes: event.currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {closeText('leave')}
        </Button>
        <Button type="submit" loading={busy}>
          {actions.find(({ action }) => action === 'CLOSE')?.label}
        </Button>
      </div>
    </form>
  );
}
