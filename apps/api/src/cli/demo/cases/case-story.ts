import type { CaseAction, TaskPriority } from '@docket/domain';

import type { ActorKey, ClientKey, StaffKey } from '../organisation.ts';
import type { Step } from '../story.ts';

type Answers = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One thing somebody does with a case or with one of its tasks; tasks are named by their type. */
export type CaseStep =
  | {
      readonly by: StaffKey;
      readonly does: CaseAction;
      readonly words?: string;
      readonly outcome?: string;
      readonly summary?: string;
    }
  | { readonly by: StaffKey; readonly does: 'STAGE'; readonly stage: string }
  | { readonly by: StaffKey; readonly does: 'VARIABLES'; readonly variables: Answers }
  | { readonly by: StaffKey; readonly does: 'COMMENT' | 'NOTE'; readonly words: string }
  | { readonly by: StaffKey; readonly does: 'NEW_TASK'; readonly type: string; readonly assignee?: StaffKey }
  | { readonly by: ActorKey; readonly does: 'TASK'; readonly type: string; readonly step: Step }
  | { readonly by: StaffKey; readonly does: 'ANSWER'; readonly type: string; readonly answers: Answers }
  | {
      readonly by: StaffKey;
      readonly does: 'TARGET';
      readonly type: string;
      readonly minutes: number | null;
      readonly reason: string;
    };

/** A demo case with its history: each step so many hours after the case was raised. */
export type CaseStory = {
  readonly type: string;
  readonly title: string;
  readonly about?: string;
  readonly client: ClientKey;
  /** A client asks for it at the portal. */
  readonly raisedBy: ActorKey;
  readonly owner: StaffKey;
  readonly participants?: readonly StaffKey[];
  readonly priority?: TaskPriority;
  readonly variables: Answers;
  /** Hours since it was raised. */
  readonly age: number;
  readonly steps: readonly (readonly [hours: number, step: CaseStep])[];
};

/** What somebody does with the newest task of a type. */
export const task = (type: string, step: Step): CaseStep => ({ by: step.by, does: 'TASK', type, step });
export const answer = (by: StaffKey, type: string, answers: Answers): CaseStep => ({
  by,
  does: 'ANSWER',
  type,
  answers,
});
export const stage = (by: StaffKey, to: string): CaseStep => ({ by, does: 'STAGE', stage: to });
export const variables = (by: StaffKey, all: Answers): CaseStep => ({
  by,
  does: 'VARIABLES',
  variables: all,
});
export const tell = (by: StaffKey, words: string): CaseStep => ({ by, does: 'COMMENT', words });
export const remark = (by: StaffKey, words: string): CaseStep => ({ by, does: 'NOTE', words });
export const close = (by: StaffKey, outcome: string, summary: string): CaseStep => ({
  by,
  does: 'CLOSE',
  outcome,
  summary,
});
