import { hoursWords } from '@docket/domain';
import { Radio, TextInput } from '@mantine/core';
import type { DetailsStepProps } from './DetailsStep.tsx';
import { DueField } from './DueField.tsx';
import { newTaskText } from './newTaskTexts.ts';
import classes from './TypedTask.module.css';
import { targetChoices } from './typedForm.ts';

/** By when: the target of the type, or another where the type lets one choose (F53). */
export function TargetStep({ type, form, errors, onChange }: Omit<DetailsStepProps, 'files'>) {
  const { targetMinutes, targetOverridable } = type;
  const usual =
    targetMinutes === null
      ? newTaskText('target.DEFAULT.none')
      : newTaskText('target.DEFAULT', {
          words: newTaskText('targetWords', { words: hoursWords(targetMinutes) }),
        });
  const labels = { DEFAULT: usual, OWN: newTaskText('target.OWN'), NONE: newTaskText('target.NONE') };
  const offered = targetChoices.filter((choice) => choice !== 'NONE' || targetMinutes !== null);
  return (
    <>
      {targetOverridable ? (
        <Radio.Group
          label={newTaskText('target')}
          value={form.target}
          error={errors['targetMinutes'] ?? errors['removeTarget']}
          onChange={(value) =>
            onChange({ target: targetChoices.find((choice) => choice === value) ?? 'DEFAULT' })
          }
        >
          <div className={classes.files}>
            {offered.map((choice) => (
              <Radio key={choice} value={choice} label={labels[choice]} />
            ))}
          </div>
        </Radio.Group>
      ) : (
        <p className={classes.quiet}>{usual}</p>
      )}
      {targetOverridable && form.target === 'OWN' && (
        <TextInput
          label={newTaskText('hours')}
          value={form.hours}
          error={errors['hours']}
          inputMode="decimal"
          autoComplete="off"
          data-field="hours"
          onChange={(event) => onChange({ hours: event.currentTarget.value })}
        />
      )}
      <DueField
        optional
        value={form.dueOn}
        error={errors['dueOn']}
        onChange={(dueOn) => onChange({ dueOn })}
      />
    </>
  );
}
