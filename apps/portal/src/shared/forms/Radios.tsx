import { t } from '../words/words.ts';
import classes from './Radios.module.css';
import fieldClasses from './Field.module.css';

interface Props<Value extends string> {
  /** The id of the first choice, where the error summary leads. */
  readonly id: string;
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of a few choices, none chosen beforehand. */
export function Radios<Value extends string>({
  id,
  legend,
  hint,
  options,
  value,
  error,
  onChange,
}: Props<Value>) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter((each) => each !== undefined).join(' ');
  return (
    <div className={fieldClasses.field} data-wrong={error !== undefined}>
      <fieldset className={classes.choices} aria-describedby={describedBy === '' ? undefined : describedBy}>
        <legend className={classes.legend}>{legend}</legend>
        {hint === undefined ? null : (
          <p id={hintId} className={fieldClasses.hint}>
            {hint}
          </p>
        )}
        {error === undefined ? null : (
          <p id={errorId} className={fieldClasses.error}>
            <span className="docket-hidden">{t('state.error')} </span>
            {error}
          </p>
        )}
        {options.map((option, index) => (
          <label key={option.value} className={classes.choice}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
