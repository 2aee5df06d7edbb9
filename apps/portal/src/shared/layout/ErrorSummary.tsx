import type { MouseEvent, Ref } from 'react';
import { t } from '../words/words.ts';
import classes from './ErrorSummary.module.css';

export interface FieldError {
  /** The id of the control the error belongs to; null when it belongs to the whole form. */
  readonly field: string | null;
  readonly message: string;
}

interface Props {
  readonly errors: readonly FieldError[];
  readonly ref?: Ref<HTMLDivElement>;
}

function focusField(event: MouseEvent, field: string) {
  event.preventDefault();
  document.getElementById(field)?.focus();
}

/** Everything that is wrong with a form, in the words that also stand at each field. */
export function ErrorSummary({ errors, ref }: Props) {
  return (
    <div ref={ref} role="alert" tabIndex={-1} className={classes.summary}>
      <h2 className={classes.title}>{t('state.problem')}</h2>
      <ul className={classes.list}>
        {errors.map(({ field, message }) => (
          <li key={message}>
            {field === null ? (
              message
            ) : (
              <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
