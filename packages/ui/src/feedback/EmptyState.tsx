import { Inbox, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

export type EmptyStateProps = {
  /** One sentence: what is not here. */
  readonly title: string;
  readonly text?: ReactNode | undefined;
  readonly icon?: LucideIcon | undefined;
  /** What to do instead: buttons or links. */
  readonly actions?: ReactNode | undefined;
  readonly compact?: boolean | undefined;
};

/** Said where a list or a part has nothing to show, with a way on. */
export function EmptyState({ title, text, icon: Icon = Inbox, actions, compact = false }: EmptyStateProps) {
  return (
    <div className={`${classes.empty} ${compact ? classes.compact : ''}`}>
      <Icon className={classes.icon} size={compact ? 20 : 28} strokeWidth={1.5} aria-hidden="true" />
      <p className={classes.title}>{title}</p>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
