import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

export type PanelProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** At the end of the title's line. */
  readonly actions?: ReactNode | undefined;
  readonly level?: 2 | 3 | undefined;
};

/** A bordered part of a page with its own heading. */
export function Panel({ title, children, actions, level = 2 }: PanelProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <Heading id={id} className={classes.title}>
          {title}
        </Heading>
        {actions !== undefined && <div className={classes.end}>{actions}</div>}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
