import { useStoredDraft } from '@docket/client';
import { limits } from '@docket/domain';
import { Banner, DraftRestored, useStatusLine } from '@docket/ui';
import { Button, Modal, Radio, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { DurationField } from '../forms/DurationField.tsx';
import { useSubmitKey } from '../keys/useSubmitKey.ts';
import {
  readTargetForm,
  type Targeted,
  type TargetedClock,
  type TargetErrors,
  targetErrors,
  type TargetForm,
  targetFormOf,
} from './targetForm.ts';
import classes from './Target.module.css';
import { TargetPreview } from './TargetPreview.tsx';
import { targetText } from './targetTexts.ts';
import { useSetTarget } from './useSetTarget.ts';

interface Props {
  readonly work: Targeted;
  readonly clock: TargetedClock;
  readonly onClose: () => void;
}

/** Another target for running work, or none, always with a reason (F53). */
export function TargetDialog({ work, clock, onClose }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const draft = useStoredDraft(`target:${clock.id}`, {
    initial: targetFormOf(clock),
    read: readTargetForm,
    isEmpty: ({ reason }) => reason.trim() === '',
  });
  const [errors, setErrors] = useState<TargetErrors>({});
  const [failure, setFailure] = useState<{ title: string; text: string } | null>(null);
  const { setTarget, busy } = useSetTarget(work, clock);
  const { show } = useStatusLine();
  const form = draft.value;
  const change = (next: Partial<TargetForm>) => draft.setValue({ ...form, ...next });
  const point = (found: TargetErrors) => {
    setErrors(found);
    const [first] = Object.keys(found);
    element.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus();
    return first !== undefined;
  };
  const submit = async () => {
    if (busy || point(targetErrors(form, clock))) return;
    setFailure(null);
    const outcome = await setTarget(form);
    if (outcome.kind === 'DONE') {
      draft.clear();
      show({ text: targetText('saved', { number: work.number }) });
      onClose();
      return;
    }
    if (!point(outcome.errors)) setFailure(outcome);
  };
  useSubmitKey(element, () => void submit());
  const title = targetText(clock.measure === 'RESOLUTION' ? 'title' : 'title.FIRST_RESPONSE', {
    number: work.number,
  });
  return (
    <Modal opened onClose={onClose} closeOnClickOutside={false} returnFocus={false} size={520} title={title}>
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
        {draft.restored && <DraftRestored onDiscard={draft.clear} />}
        {clock.targetMinutes !== null && (
          <Radio.Group
            label={targetText('choice')}
            value={form.choice}
            onChange={(choice) => change({ choice: choice === 'REMOVE' ? 'REMOVE' : 'SET' })}
          >
            <div className={classes.choices}>
              <Radio value="SET" label={targetText('choice.SET')} />
              <Radio value="REMOVE" label={targetText('choice.REMOVE')} />
            </div>
          </Radio.Group>
        )}
        <div className={classes.amount}>
          {form.choice === 'SET' && (
            <DurationField
              label={targetText('amount')}
              description={targetText('amountHint', { calendar: clock.calendar })}
              value={form.minutes}
              day={clock.dayMinutes}
              error={errors.minutes}
              focusFirst
              onChange={(minutes) => change({ minutes })}
            />
          )}
          <TargetPreview work={work} clock={clock} form={form} />
        </div>
        <Textarea
          label={targetText('reason')}
          description={targetText('reasonHint')}
          value={form.reason}
          error={errors.reason}
          maxLength={limits.comment}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          data-field="reason"
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {targetText('leave')}
          </Button>
          <Button type="submit" loading={busy} aria-keyshortcuts="Control+Enter">
            {targetText(`submit.${form.choice}`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
