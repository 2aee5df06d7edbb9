import type { ReactNode } from 'react';
import { t } from '../words/words.ts';
import classes from './Field.module.css';

/** What ties a control to its words. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control with its label above, a hint, and the error in the words of the summary. */
export function Field({ id, label, hint, error, children }: Props) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const describedBy = [hintId, errorId].filter((each) => each !== undefined).join(' ');
  return (
    <div className={classes.field} data-wrong={error !== undefined}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className={classes.hint}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={errorId} className={classes.error}>
          <span className="docket-hidden">{t('state.error')} </span>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}
