import { DraftRestored, ErrorBanner } from '@docket/ui';
import { Button } from '@mantine/core';
import { useId, useRef } from 'react';
import { StepPath } from '../../../shared/forms/StepPath.tsx';
import { useStepFocus } from '../../../shared/forms/useStepFocus.ts';
import { useSubmitKey } from '../../../shared/keys/useSubmitKey.ts';
import { TaskMailSwitches } from '../../../shared/mails/TaskMailSwitches.tsx';
import { CaseField } from './CaseField.tsx';
import { ClientField } from './ClientField.tsx';
import { newTaskText } from './newTaskTexts.ts';
import type { TaskSubject } from './taskForm.ts';
import classes from './TypedTask.module.css';
import type { NewTaskType } from './typedForm.ts';
import { TypedTaskStep } from './TypedTaskStep.tsx';
import { useTypedTask } from './useTypedTask.ts';

interface Props {
  readonly type: NewTaskType;
  /** The files of the case, which can go along. */
  readonly files: readonly { readonly id: string; readonly fileName: string }[];
  readonly subject: TaskSubject;
  readonly onType: () => void;
  readonly onClose: () => void;
}

/** The steps that the type leaves something to say on: assignment, details, target. */
export function TypedTaskForm({ type, files, subject, onType, onClose }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const state = useTypedTask({ type, subject, element, onClose });
  const { form, steps, step, errors, failure, draft, change } = state;
  const part = useRef<HTMLElement>(null);
  const headingId = useId();
  useSubmitKey(element, state.next);
  useStepFocus(step, part, true);
  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        state.next();
      }}
    >
      <p className={classes.chosen}>
        <span dir="auto">{newTaskText('typeIs', { label: type.label })}</span>
        <button type="button" className={classes.other} onClick={onType}>
          {newTaskText('otherType')}
        </button>
      </p>
      {steps.length > 1 && (
        <StepPath
          label={newTaskText('steps')}
          steps={steps.map((key) => ({ key, label: newTaskText(`step.${key}`) }))}
          current={step}
          onGo={state.go}
        />
      )}
      {draft.restored && <DraftRestored onDiscard={draft.clear} />}
      {failure !== null && <ErrorBanner title={failure.title} text={failure.text} />}
      <section ref={part} className={classes.step} aria-labelledby={headingId}>
        <h3 id={headingId} className={classes.heading} tabIndex={-1}>
          {newTaskText(`heading.${step}`)}
        </h3>
        {subject.case === null && step === steps[0] && (
          <div className={classes.pair}>
            <ClientField
              value={form.client}
              error={errors['clientId']}
              onChange={(client) => change({ client, case: null })}
            />
            <CaseField
              client={form.client}
              value={form.case}
              error={errors['caseId']}
              onChange={(caseFile, client) => change({ case: caseFile, client })}
            />
          </div>
        )}
        <TypedTaskStep step={step} type={type} files={files} form={form} errors={errors} onChange={change} />
        {state.isLast && (
          <TaskMailSwitches
            mails={form.mails}
            error={errors['mails']}
            onChange={(mails) => change({ mails })}
          />
        )}
      </section>
      <div className={classes.buttons}>
        {state.back === null ? (
          <Button variant="default" onClick={onClose}>
            {newTaskText('close')}
          </Button>
        ) : (
          <Button variant="default" onClick={state.back}>
            {newTaskText('back')}
          </Button>
        )}
        <Button type="submit" loading={state.busy} aria-keyshortcuts="Control+Enter">
          {newTaskText(state.isLast ? 'create' : 'next')}
        </Button>
      </div>
    </form>
  );
}
