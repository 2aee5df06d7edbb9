import type { ReactNode } from 'react';
import classes from './Page.module.css';

export type PageProps = {
  readonly title: ReactNode;
  /** Beside the title: counts, badges. */
  readonly beside?: ReactNode | undefined;
  /** At the end of the title's line: buttons of the page. */
  readonly actions?: ReactNode | undefined;
  readonly children: ReactNode;
  /** `text` is the portal's single column of 640 px. */
  readonly width?: 'full' | 'text' | undefined;
};

/** A page below the shell: its one h1 (which takes the focus after a route change), its buttons, its content. */
export function Page({ title, beside, actions, children, width = 'full' }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <h1 className={classes.title} tabIndex={-1}>
          {title}
        </h1>
        {beside}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
