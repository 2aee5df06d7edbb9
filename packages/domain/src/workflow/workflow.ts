import type { AssignmentRule, CommentRule, TaskRole, TaskStatus } from './vocabulary.ts';

/** A named part of a status: "In progress" may be "Received", then "Being checked". */
export type Stage = { readonly key: string; readonly label: string };

export type WorkflowStatus = { readonly label: string; readonly stages?: readonly Stage[] };

/** One step people can take: from which statuses, to which (`null` keeps it), by whom. */
export type WorkflowAction<Status extends string = TaskStatus, Role extends string = TaskRole> = {
  readonly label: string;
  readonly from: readonly Status[];
  /** Only while in one of these stages; absent: whatever the stage. */
  readonly fromStages?: readonly string[];
  readonly to: Status | null;
  /** The stage it reaches; absent: the first one of the status it reaches. */
  readonly toStage?: string;
  readonly by: readonly Role[];
  readonly comment: CommentRule;
  readonly assigns: AssignmentRule;
};

/** A process as plain JSON: stored, versioned, checked and drawn; no functions inside (F9). */
export type Workflow<Status extends string = TaskStatus, Role extends string = TaskRole> = {
  readonly key: string;
  readonly version: number;
  readonly label: string;
  readonly initial: Status;
  readonly statuses: Readonly<Partial<Record<Status, WorkflowStatus>>>;
  readonly actions: Readonly<Record<string, WorkflowAction<Status, Role>>>;
};

/** A workflow of tasks or of cases, for whoever only reads it. */
export type AnyWorkflow = Workflow<string, string>;
export type AnyAction = WorkflowAction<string, string>;

/** The label a person reads for a status in this workflow; the bare name where it has none. */
export function statusLabel(workflow: AnyWorkflow, status: string): string {
  return workflow.statuses[status]?.label ?? status;
}
