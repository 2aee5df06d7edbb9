import { isOutstanding, taskStatuses } from '@docket/domain';

import type { TaskViewer } from './task.policy.ts';

const openStatuses = taskStatuses.filter((status) => isOutstanding(status));

/** SQL of an open task `t`, in the words of the partial indexes. */
export const isOpen = `t.status IN ('${openStatuses.join(`', '`)}') AND t.deleted_at IS NULL`;

/** The part of a statement that lets only visible tasks through, with the values of its first two parameters. */
export type VisibleTasks = {
  /** `task t` with the viewer's own row `v` and the case `c`. */
  readonly from: string;
  /** The same where few tasks are looked at: the viewer's own row is then looked up for each. */
  readonly fromFew: string;
  readonly where: string;
  /** For `$1` and `$2`; a statement's own parameters begin at `$3`. */
  readonly values: readonly [string, readonly string[]];
  /**
   * The same tasks gathered from their sources instead of tested one by one: for lists that narrow nothing down. Open
   * tasks alone where `open`; a client's contact has none of it.
   */
  readonly gathered: ((open: boolean) => string) | null;
  /** Short name of the form, to tell statements apart. */
  readonly form: 'all' | 'staff' | 'client';
};

const ownCase = 'LEFT JOIN case_file c ON c.id = t.case_id';
const joins = `LEFT JOIN task_person v ON v.task_id = t.id AND v.person_id = $1::uuid ${ownCase}`;
const from = `task t ${joins}`;
// PostgreSQL would rather hash everything somebody ever had to do with, which grows for ever.
const fromFew = `task t LEFT JOIN LATERAL (SELECT o.* FROM task_person o
  WHERE o.task_id = t.id AND o.person_id = $1::uuid OFFSET 0) v ON true ${ownCase}`;

function gathered(open: boolean): string {
  const kept = open ? `AND ${isOpen}` : 'AND t.deleted_at IS NULL';
  return `(SELECT o.task_id AS id FROM task_person o WHERE o.person_id = $1::uuid ${open ? 'AND o.open' : ''}
    UNION SELECT t.id FROM task t WHERE t.department_id = ANY ($2::uuid[]) ${kept}
    UNION SELECT t.id FROM case_file f JOIN task t ON t.case_id = f.id WHERE f.owner_id = $1::uuid ${kept}) seen
    JOIN task t ON t.id = seen.id ${joins}`;
}

/**
 * The only way to task rows (rule 2): theirs in some way, in one of their departments, of a case they run, or
 * everything for those who may see everything; for a client's contact what is meant for their client. `seesTask` says
 * the same of one task in memory.
 */
export function visibleTasks(viewer: TaskViewer): VisibleTasks {
  if (viewer.kind === 'CLIENT_CONTACT') {
    const clientIds = viewer.clientId === null ? [] : [viewer.clientId];
    const where = `t.client_id = ANY ($2::uuid[]) AND t.audience = 'CLIENT' AND t.deleted_at IS NULL`;
    return { from, fromFew, where, values: [viewer.id, clientIds], gathered: null, form: 'client' };
  }
  const values = [viewer.id, viewer.departmentIds] as const;
  if (viewer.permissions.has('EVERYTHING_SEE')) {
    return { from, fromFew, where: '$2::uuid[] IS NOT NULL', values, gathered: null, form: 'all' };
  }
  const where = `(v.task_id IS NOT NULL OR t.department_id = ANY ($2::uuid[]) OR c.owner_id = $1::uuid)`;
  return { from, fromFew, where, values, gathered, form: 'staff' };
}
