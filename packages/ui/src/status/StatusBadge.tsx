import { statusLabel, standardWorkflow, type TaskStatus } from '@docket/domain';
import { StatusIcon } from './StatusIcon.tsx';
import classes from './StatusBadge.module.css';

export type StatusBadgeProps = {
  readonly status: TaskStatus;
  /** The word of the task's own workflow (`Task.statusLabel`); the standard word without it. */
  readonly label?: string | undefined;
  /** For list rows: smaller, and finished work without a ground. */
  readonly quiet?: boolean | undefined;
};

/** A status as icon and word. */
export function StatusBadge({ status, label, quiet = false }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-status={status} data-quiet={quiet || undefined}>
      <StatusIcon status={status} />
      {label ?? statusLabel(standardWorkflow, status)}
    </span>
  );
}
