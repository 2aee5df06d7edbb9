import { Checkbox } from '@mantine/core';
import { choicesOf } from './fieldKinds.ts';
import classes from './FormFields.module.css';
import { inputProps, type QuestionProps } from './question.ts';

/** Any number of a list of values, kept in the order of the list. */
export function ChoicesField(props: QuestionProps) {
  const { question, value, disabled, onChange } = props;
  const { label, description, error, ...input } = inputProps(props);
  const choices = choicesOf(question.field);
  const chosen = Array.isArray(value) ? choices.filter((choice) => value.includes(choice)) : [];
  return (
    <Checkbox.Group
      label={label}
      description={description}
      error={error}
      data-field={input['data-field']}
      value={chosen}
      onChange={(next) => onChange(choices.filter((choice) => next.includes(choice)))}
    >
      <div className={classes.choices}>
        {choices.map((choice) => (
          <Checkbox key={choice} value={choice} label={choice} disabled={disabled} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
