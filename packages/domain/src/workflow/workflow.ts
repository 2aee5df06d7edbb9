import type { AssignmentRule, CommentRule, TaskRole, TaskStatus } from './vocabulary.ts';

/** One step people can take: from which statuses, to which (`null` keeps it), by whom. */
export type WorkflowAction = {
  readonly label: string;
  readonly from: readonly TaskStatus[];
  readonly to: TaskStatus | null;
  readonly by: readonly TaskRole[];
  readonly comment: CommentRule;
  readonly assigns: AssignmentRule;
};

/** A process as plain JSON: stored, versioned, checked and drawn; no functions inside (F9). */
export type Workflow = {
  readonly key: string;
  readonly label: string;
  readonly initial: TaskStatus;
  readonly statuses: Readonly<Partial<Record<TaskStatus, { readonly label: string }>>>;
  readonly actions: Readonly<Record<string, WorkflowAction>>;
};

/** The label a person reads for a status in this workflow; the bare name where it has none. */
export function statusLabel(workflow: Workflow, status: TaskStatus): string {
  return workflow.statuses[status]?.label ?? status;
}
