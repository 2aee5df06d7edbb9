import { type ReactNode, useId } from 'react';
import classes from './Editor.module.css';

interface Props {
  readonly title: string;
  /** What this part is about, in a sentence. */
  readonly text?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of an editor below a heading of its own. */
export function Section({ title, text, actions, children }: Props) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 id={id} className={classes.heading}>
          {title}
        </h2>
        {actions}
      </div>
      {text !== undefined && <p className={classes.lead}>{text}</p>}
      {children}
    </section>
  );
}
