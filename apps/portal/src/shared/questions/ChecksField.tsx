import fieldClasses from '../forms/Field.module.css';
import classes from '../forms/Radios.module.css';
import { t } from '../words/words.ts';
import { idOf } from './answers.ts';
import type { QuestionProps } from './QuestionField.tsx';

/** One or more of a few choices. */
export function ChecksField({
  question,
  legend,
  value,
  error,
  onAnswer,
}: QuestionProps & { readonly legend: string }) {
  const id = idOf(question);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const describedBy = [`${id}-hint`, error === undefined ? null : `${id}-error`].filter(
    (each) => each !== null,
  );
  const choose = (choice: string, wanted: boolean) =>
    onAnswer(question.choices.filter((one) => (one === choice ? wanted : chosen.includes(one))));
  return (
    <div className={fieldClasses.field} data-wrong={error !== undefined}>
      <fieldset className={classes.choices} aria-describedby={describedBy.join(' ')}>
        <legend className={classes.legend}>{legend}</legend>
        <p id={`${id}-hint`} className={fieldClasses.hint}>
          {question.help ?? t('question.several')}
        </p>
        {error === undefined ? null : (
          <p id={`${id}-error`} className={fieldClasses.error}>
            <span className="docket-hidden">{t('state.error')} </span>
            {error}
          </p>
        )}
        {question.choices.map((choice, index) => (
          <label key={choice} className={classes.choice}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              checked={chosen.includes(choice)}
              onChange={(event) => choose(choice, event.currentTarget.checked)}
            />
            {choice}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
