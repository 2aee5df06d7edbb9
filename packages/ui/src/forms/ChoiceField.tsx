import { Radio } from '@mantine/core';
import { choicesOf } from './fieldKinds.ts';
import classes from './FormFields.module.css';
import { inputProps, type QuestionProps } from './question.ts';

/** One of a few values, all of them in sight; an optional one can be left open again. */
export function ChoiceField(props: QuestionProps) {
  const { question, value, disabled, onChange } = props;
  const { label, description, error, ...input } = inputProps(props);
  return (
    <Radio.Group
      label={label}
      description={description}
      error={error}
      data-field={input['data-field']}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
    >
      <div className={classes.choices}>
        {choicesOf(question.field).map((choice) => (
          <Radio key={choice} value={choice} label={choice} disabled={disabled} />
        ))}
        {!question.required && <Radio value="" label="No answer" disabled={disabled} />}
      </div>
    </Radio.Group>
  );
}
