import { statusLabel, standardWorkflow, type TaskStatus } from '@docket/domain';
import type { ReactNode } from 'react';
import { StatusBadge } from '../status/StatusBadge.tsx';
import { StatusIcon } from '../status/StatusIcon.tsx';
import { pathSteps } from './pathSteps.ts';
import classes from './PathStrip.module.css';

export type PathStripProps = {
  readonly status: TaskStatus;
  /** The word of the task's own workflow for its status. */
  readonly label?: string | undefined;
  /** False where the task's own workflow goes another way than the usual one: then only what comes next is said. */
  readonly usual?: boolean | undefined;
  /** What comes next, in one line: "Next: press Doing to start." */
  readonly next?: ReactNode;
};

/** Where the task stands on its way from new to resolved. */
export function PathStrip({ status, label, usual = true, next }: PathStripProps) {
  return (
    <div className={classes.strip}>
      {usual && (
        <ol className={classes.path} aria-label="Progress">
          {pathSteps(status).map((step) => (
            <li
              key={step.status}
              className={classes.step}
              data-branch={step.branch || undefined}
              aria-current={step.state === 'current' ? 'step' : undefined}
            >
              {step.state === 'current' ? (
                <StatusBadge status={status} label={label} />
              ) : (
                <span className={classes.later}>
                  <StatusIcon status={step.status} size={13} />
                  {statusLabel(standardWorkflow, step.status)}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {next !== undefined && <p className={classes.next}>{next}</p>}
    </div>
  );
}
