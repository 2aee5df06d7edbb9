import type { PersonKind } from '../access/roles.ts';
import type { TaskTypeRules } from './type-rules.ts';
import type { TaskStatus } from './vocabulary.ts';

/** What the workflow needs to know of a task; read and locked by whoever performs the action. */
export type TaskFacts = {
  readonly status: TaskStatus;
  /** The stage of the status in the task's workflow; `null` where the status has none. */
  readonly stage: string | null;
  readonly deleted: boolean;
  /** What the task's type says about its actions; absent or `null` without a type. */
  readonly typeRules?: TaskTypeRules | null;
  readonly departmentId: string | null;
  readonly assigneeId: string | null;
  readonly coAssigneeIds: readonly string[];
  readonly creator: CreatorFacts;
  readonly caseFile: CaseFacts | null;
  /** Calendar day. */
  readonly startOn: string | null;
  /** Instant the work first began; a task with one is cancelled, never deleted. */
  readonly startedAt: string | null;
};

export type CreatorFacts = {
  readonly id: string;
  readonly kind: PersonKind;
  readonly active: boolean;
  /** The department a returned task goes to: the creator's own, if they have one. */
  readonly departmentId: string | null;
};

export type CaseFacts = { readonly closed: boolean; readonly owner: CreatorFacts | null };

/** What the workflow needs to know of the person acting. */
export type ActorFacts = {
  readonly id: string;
  readonly kind: PersonKind;
  readonly administrator: boolean;
  readonly departmentIds: readonly string[];
  readonly managedDepartmentIds: readonly string[];
};

/** A person named by a request, with what must be known before a task is given to them. */
export type TargetPerson = {
  readonly id: string;
  readonly kind: PersonKind;
  readonly active: boolean;
  readonly departmentIds: readonly string[];
};
