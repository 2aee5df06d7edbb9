import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { StatusMessage } from './statusLineContext.ts';
import classes from './StatusLine.module.css';

export type StatusLineProps = {
  readonly message: StatusMessage | null;
  readonly onDismiss: () => void;
  /** Milliseconds it stays; `null` keeps it until dismissed. */
  readonly stay?: number | null | undefined;
};

/** The last result, bottom left, with Undo. The clock stands still while it is hovered or focused. */
export function StatusLine({ message, onDismiss, stay = 10_000 }: StatusLineProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (message === null || held || stay === null) return undefined;
    const timer = setTimeout(onDismiss, stay);
    return () => clearTimeout(timer);
  }, [message, held, stay, onDismiss]);

  const closing = (run: () => void) => () => {
    setHeld(false);
    onDismiss();
    run();
  };
  return (
    <div
      className={classes.place}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <output className="docket-hidden" aria-live="polite">
        {message?.text}
      </output>
      {message !== null && (
        <section className={classes.line} aria-label="Last action">
          <span className={classes.text}>{message.text}</span>
          {message.action && (
            <button type="button" className={classes.button} onClick={closing(message.action.run)}>
              {message.action.label}
            </button>
          )}
          {message.undo && (
            <button
              type="button"
              className={classes.button}
              aria-keyshortcuts="Z"
              onClick={closing(message.undo)}
            >
              Undo <kbd aria-hidden="true">Z</kbd>
            </button>
          )}
          <button
            type="button"
            className={`${classes.button} ${classes.close}`}
            aria-label="Dismiss"
            onClick={closing(() => undefined)}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </section>
      )}
    </div>
  );
}
