import { Checkbox, Radio } from '@mantine/core';
import classes from './FormFields.module.css';
import { inputProps, type QuestionProps } from './question.ts';

/** A box to tick; two choices where the question has to be answered, because an empty box could mean both. */
export function YesNoField(props: QuestionProps) {
  const { question, value, disabled, onChange } = props;
  const { label, description, error, ...input } = inputProps(props);
  if (!question.required) {
    return (
      <Checkbox
        {...input}
        label={label}
        description={description}
        error={error}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  return (
    <Radio.Group
      label={label}
      description={description}
      error={error}
      data-field={input['data-field']}
      value={typeof value === 'boolean' ? String(value) : null}
      onChange={(chosen) => onChange(chosen === 'true')}
    >
      <div className={classes.choices}>
        <Radio value="true" label="Yes" disabled={disabled} />
        <Radio value="false" label="No" disabled={disabled} />
      </div>
    </Radio.Group>
  );
}
