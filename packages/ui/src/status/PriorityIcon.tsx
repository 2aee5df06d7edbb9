import type { TaskPriority } from '@docket/domain';
import { priorityLabels } from './priorities.ts';
import classes from './PriorityIcon.module.css';

const barsOf = { LOW: 1, NORMAL: 2, HIGH: 3, URGENT: 0 } as const satisfies Record<TaskPriority, number>;

export type PriorityIconProps = {
  readonly priority: TaskPriority;
  /** Writes the word beside the shape; without it the word is there for screen readers and as a tooltip. */
  readonly withLabel?: boolean | undefined;
};

/** A priority by shape, not by hue: one to three bars, or a filled square with an exclamation mark. */
export function PriorityIcon({ priority, withLabel = false }: PriorityIconProps) {
  const label = priorityLabels[priority];
  return (
    <span className={classes.priority} title={withLabel ? undefined : `Priority ${label}`}>
      <svg className={classes.shape} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {priority === 'URGENT' ? urgentShape : bars(barsOf[priority])}
      </svg>
      {withLabel ? label : <span className="docket-hidden">Priority {label}</span>}
    </span>
  );
}

const urgentShape = (
  <>
    <rect width="14" height="14" rx="3" />
    <rect className={classes.mark} x="6" y="3" width="2" height="5" rx="1" />
    <rect className={classes.mark} x="6" y="9.4" width="2" height="2" rx="1" />
  </>
);

function bars(filled: number) {
  return [4, 8, 12].map((height, index) => (
    <rect
      key={height}
      className={index < filled ? undefined : classes.faint}
      x={index * 5}
      y={13 - height}
      width="3.4"
      height={height}
      rx="1"
    />
  ));
}
