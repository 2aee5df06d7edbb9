import type { Audience } from '../workflow/vocabulary.ts';

/** What decides whether a member of staff may see a task. */
export type VisibilityFacts = {
  readonly departmentId: string | null;
  /** Everyone with a row in `task_person`. */
  readonly personIds: readonly string[];
  readonly caseOwnerId: string | null;
};

export type StaffViewer = {
  readonly id: string;
  readonly seesEverything: boolean;
  readonly departmentIds: readonly string[];
};

/**
 * Whether staff may see a task: it is theirs in some way, it lies in one of their departments, they run its case,
 * or they may see everything. The SQL of `visibleTasks` says the same (F25, F31); a property test holds them together.
 */
export function staffSees(viewer: StaffViewer, task: VisibilityFacts): boolean {
  return (
    viewer.seesEverything ||
    task.personIds.includes(viewer.id) ||
    (task.departmentId !== null && viewer.departmentIds.includes(task.departmentId)) ||
    task.caseOwnerId === viewer.id
  );
}

/** Whether a client contact may see a task: it belongs to their client and is meant for the client (F89, B9). */
export function clientSees(
  clientId: string,
  task: { readonly clientId: string | null; readonly audience: Audience },
): boolean {
  return task.clientId === clientId && task.audience === 'CLIENT';
}
