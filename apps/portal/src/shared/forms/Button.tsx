import type { ReactNode } from 'react';
import { useLate } from '../layout/useLate.ts';
import { t } from '../words/words.ts';
import classes from './Button.module.css';

interface Props {
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'secondary' | 'danger' | 'quiet';
  /** Sends the form around it instead of calling `onClick`. */
  readonly submits?: boolean;
  /** True while what it started is under way: a second press does nothing. */
  readonly busy?: boolean;
  /** What the button says when that takes more than a second. */
  readonly busyText?: string;
  readonly onClick?: () => void;
}

/** A button that is never dead: pressed while busy it waits, and after a second it says so. */
export function Button({
  children,
  kind = 'primary',
  submits = false,
  busy = false,
  busyText,
  onClick,
}: Props) {
  const late = useLate(busy);
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={classes.button}
      data-kind={kind}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {late ? (busyText ?? t('state.saving')) : children}
    </button>
  );
}
