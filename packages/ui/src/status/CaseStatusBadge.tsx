import { type CaseStatus, caseStatusLabels, type TaskStatus } from '@docket/domain';
import { StatusBadge } from './StatusBadge.tsx';

/** A case looks like a task that stands where it stands: one shape and hue for one meaning. */
const looks = {
  OPEN: 'IN_PROGRESS',
  ON_HOLD: 'WAITING',
  CLOSED: 'RESOLVED',
  CANCELLED: 'CANCELLED',
  REOPENED: 'REOPENED',
} as const satisfies Record<CaseStatus, TaskStatus>;

export type CaseStatusBadgeProps = {
  readonly status: CaseStatus;
  /** The word of the case's own workflow; the standard word without it. */
  readonly label?: string | undefined;
  readonly quiet?: boolean | undefined;
};

/** The status of a case as icon and word. */
export function CaseStatusBadge({ status, label, quiet = false }: CaseStatusBadgeProps) {
  return <StatusBadge status={looks[status]} label={label ?? caseStatusLabels[status]} quiet={quiet} />;
}
