import {
  type AnyWorkflow,
  type CommentRule,
  isTaskWorkflow,
  standardWorkflow,
  type TaskTypeRules,
  type Workflow,
} from '@docket/domain';

/** How a task moves that has a workflow or type of its own, as `portal_task_process` tells it. */
export type ProcessRow = {
  readonly stage: string | null;
  readonly key: string;
  readonly version: number;
  /** The published workflow; null where it ships with Docket and was never installed. */
  readonly content: Omit<AnyWorkflow, 'key' | 'version'> | null;
  readonly cancellable: boolean | null;
  readonly completionComment: CommentRule | null;
};

/** The workflow of a task and what its type says about actions. Throws for a workflow that is none of tasks. */
export function processOf(row: ProcessRow | null): {
  readonly workflow: Workflow;
  readonly typeRules: TaskTypeRules | null;
} {
  if (row === null) return { workflow: standardWorkflow, typeRules: null };
  const { content, key, version, cancellable, completionComment } = row;
  const workflow = content === null ? standardWorkflow : { ...content, key, version };
  if (!isTaskWorkflow(workflow)) throw new Error(`The workflow ${key} is none of tasks.`);
  const typed = cancellable !== null && completionComment !== null;
  return { workflow, typeRules: typed ? { cancellable, completionComment } : null };
}
