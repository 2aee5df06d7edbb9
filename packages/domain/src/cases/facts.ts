import type { PermissionName } from '../access/roles.ts';
import type { ActorFacts } from '../workflow/facts.ts';
import type { Audience } from '../workflow/vocabulary.ts';
import type { CaseStatus } from './vocabulary.ts';

/** What the workflow needs to know of a case; read and locked by whoever performs the action. */
export type CaseFileFacts = {
  readonly status: CaseStatus;
  /** The key of the stage of its type; `null` where the type has none. */
  readonly stage: string | null;
  readonly clientId: string | null;
  readonly ownerId: string | null;
  /** The departments of the case manager. */
  readonly ownerDepartmentIds: readonly string[];
  readonly participantIds: readonly string[];
  /** How many of its tasks are neither done nor dropped, those apart that do not hold it open (F41). */
  readonly outstandingTasks: number;
};

/** What the workflow needs to know of the person acting on a case. */
export type CaseActorFacts = ActorFacts & {
  /** The client a contact speaks for; `null` for staff. */
  readonly clientId: string | null;
  readonly permissions: ReadonlySet<PermissionName>;
};

/** What a person asks for, at which instant (ISO, UTC). */
export type CaseRequest = {
  readonly action: string;
  readonly comment?: string | null;
  readonly now: string;
};

/** Only the columns that change; absent means unchanged. */
export type CaseChanges = {
  readonly status?: CaseStatus;
  readonly stage?: string;
  readonly closedAt?: string | null;
};

export type CaseDecision = {
  readonly changes: CaseChanges;
  readonly words: string | null;
  /** Who may read the words: a private note, unless the client wrote them (F42). */
  readonly audience: Audience;
};
