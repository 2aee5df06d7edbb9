import { DraftRestored, ErrorBanner, FormFields } from '@docket/ui';
import { Button } from '@mantine/core';
import { useId, useRef } from 'react';
import { readForm } from '../../../shared/forms/readForm.ts';
import { StepPath } from '../../../shared/forms/StepPath.tsx';
import { useStepFocus } from '../../../shared/forms/useStepFocus.ts';
import { useSubmitKey } from '../../../shared/keys/useSubmitKey.ts';
import { AboutStep } from './AboutStep.tsx';
import type { Named } from './caseForm.ts';
import { CheckStep } from './CheckStep.tsx';
import { CreatedCase } from './CreatedCase.tsx';
import classes from './NewCase.module.css';
import { newCaseText } from './newCaseTexts.ts';
import { TypeStep } from './TypeStep.tsx';
import { type NewCaseControl, type NewCaseType, useNewCase } from './useNewCase.ts';

function content(control: NewCaseControl, types: readonly NewCaseType[]) {
  const { step, form, type, errors, change } = control;
  const typeForm = readForm(type?.form);
  switch (step) {
    case 'TYPE':
      return (
        <TypeStep types={types} chosen={form.typeKey} error={errors['typeKey']} onChoose={control.choose} />
      );
    case 'ABOUT':
      return <AboutStep form={form} errors={errors} onChange={change} />;
    case 'FORM':
      return (
        typeForm !== null && (
          <FormFields
            form={typeForm}
            answers={form.answers}
            errors={errors}
            onChange={(answers) => change({ answers })}
          />
        )
      );
    case 'CHECK':
      return <CheckStep control={control} />;
  }
}

interface Props {
  readonly types: readonly NewCaseType[];
  /** For whom it is from the start. */
  readonly client: Named | null;
}

/** The steps of a new case: nothing typed is lost, and every step can be gone back to. */
export function NewCaseForm({ types, client }: Props) {
  const element = useRef<HTMLFormElement>(null);
  const control = useNewCase(types, client, element);
  const { step, steps, failure, draft, created } = control;
  const part = useRef<HTMLElement>(null);
  const headingId = useId();
  useSubmitKey(element, control.next, 'PAGE');
  useStepFocus(step, part);
  if (created !== null) return <CreatedCase caseFile={created} onAnother={control.restart} />;
  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        control.next();
      }}
    >
      <StepPath
        label={newCaseText('steps')}
        steps={steps.map((each) => ({ key: each, label: newCaseText(`step.${each}`) }))}
        current={step}
        onGo={(key) => {
          const next = steps.find((each) => each === key);
          if (next !== undefined) control.go(next);
        }}
      />
      {draft.restored && <DraftRestored onDiscard={draft.clear} />}
      {failure !== null && <ErrorBanner title={failure.title} text={failure.text} />}
      <section ref={part} className={classes.step} aria-labelledby={headingId}>
        <h2 id={headingId} className={classes.heading} tabIndex={-1}>
          {newCaseText(`heading.${step}`)}
        </h2>
        {content(control, types)}
      </section>
      <div className={classes.buttons}>
        {step !== 'TYPE' && (
          <Button variant="default" onClick={control.back}>
            {newCaseText('back')}
          </Button>
        )}
        <Button type="submit" loading={control.busy} aria-keyshortcuts="Control+Enter">
          {newCaseText(step === 'CHECK' ? 'create' : 'next')}
        </Button>
        <small className={classes.kept}>{newCaseText('kept')}</small>
      </div>
    </form>
  );
}
