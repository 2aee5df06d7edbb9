import type { ReactNode } from 'react';
import classes from './Form.module.css';

interface Props {
  readonly onSend: () => Promise<void>;
  readonly children: ReactNode;
}

/** A form that is checked when it is sent, never before, and keeps every answer. */
export function Form({ onSend, children }: Props) {
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
    >
      {children}
    </form>
  );
}
