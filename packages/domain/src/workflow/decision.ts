import type { TargetPerson } from './facts.ts';
import type { Refusal } from './refusals.ts';
import type { Audience, TaskReason, TaskStatus } from './vocabulary.ts';

/** What a person asks for: the action and what it needs. */
export type ActionRequest = {
  readonly action: string;
  readonly comment?: string | null;
  readonly departmentId?: string | null;
  /** The person named, already looked up; `null` leaves the choice to the department's queue. */
  readonly person?: TargetPerson | null;
  /** Take the task over when starting it for somebody else. */
  readonly takeOver?: boolean | null;
  /** New due day, where the dialog offers one. */
  readonly dueOn?: string | null;
};

/** The moment of acting: the instant (ISO, UTC) and the actor's calendar day. */
export type Moment = { readonly now: string; readonly today: string };

/** Only the columns that change; absent means unchanged. */
export type TaskChanges = {
  readonly status?: TaskStatus;
  /** The stage of the status; `null` where the status has none. */
  readonly stage?: string | null;
  readonly assigneeId?: string | null;
  readonly departmentId?: string | null;
  /** Set when the task goes to a client contact: from then on the client sees it. */
  readonly audience?: 'CLIENT';
  readonly dueOn?: string;
  readonly startOn?: string;
  readonly startedAt?: string;
  readonly completedAt?: string | null;
  readonly percentComplete?: number;
};

export type Involvement = { readonly personId: string; readonly reason: TaskReason };

export type Decision = {
  readonly changes: TaskChanges;
  /** Why the task appears among "Related to me" of the people it leaves (F17). */
  readonly involves: readonly Involvement[];
  readonly words: string | null;
  readonly audience: Audience;
};

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export function refused(refusal: Refusal): Outcome<never> {
  return { ok: false, refusal };
}

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}
