import type { PersonKind } from '../access/roles.ts';
import type { TaskStatus } from './vocabulary.ts';

/** What the workflow needs to know of a task; loaded and locked by whoever performs the action. */
export type TaskFacts = {
  readonly status: TaskStatus;
  readonly deleted: boolean;
  readonly departmentId: string | null;
  readonly assigneeId: string | null;
  readonly coAssigneeIds: readonly string[];
  readonly creator: CreatorFacts;
  readonly caseFile: { readonly ownerId: string | null; readonly ownerActive: boolean; readonly closed: boolean } | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly percentComplete: number;
};

export type CreatorFacts = {
  readonly id: string;
  readonly kind: PersonKind;
  readonly active: boolean;
  /** The department a returned task goes to: the creator's own, if they have one. */
  readonly departmentId: string | null;
};

/** What the workflow needs to know of the person acting. */
export type ActorFacts = {
  readonly id: string;
  readonly kind: PersonKind;
  readonly administrator: boolean;
  readonly departmentIds: readonly string[];
  readonly managedDepartmentIds: readonly string[];
};

/** The person named by a request, with what must be known before assigning to them. */
export type TargetPerson = {
  readonly id: string;
  readonly kind: PersonKind;
  readonly active: boolean;
  readonly departmentIds: readonly string[];
};
