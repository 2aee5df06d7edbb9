import type { Subject } from './subject.ts';
import { type AnyWorkflow, statusLabel } from './workflow.ts';

export const findingCodes = [
  'INITIAL_MISSING',
  'INITIAL_ENDS',
  'NO_END',
  'UNKNOWN_STATUS',
  'UNKNOWN_STAGE',
  'UNKNOWN_ROLE',
  'STAGE_TWICE',
  'STAGES_ELSEWHERE',
  'UNREACHABLE',
  'DEAD_END',
  'NEVER_POSSIBLE',
  'LABEL_MISSING',
  'LABEL_TWICE',
  'NAME_INVALID',
  'NO_SOURCE',
  'NOBODY',
  'REASON_MISSING',
  'HANDS_ON_AN_END',
  'MEANING_CHANGED',
] as const;

/** One thing wrong with a workflow, in words an administrator understands. */
export type Finding = {
  readonly code: (typeof findingCodes)[number];
  /** What it is about: a status, `STATUS/stage`, an action's name, a label, or the workflow's key. */
  readonly at: string;
  readonly message: string;
};

/** A workflow and what is known of the things it moves. */
export type Checked = { readonly workflow: AnyWorkflow; readonly subject: Subject };

/** What an administrator calls a status: the workflow's own word, else the usual one. */
export function statusWord({ workflow, subject }: Checked, status: string): string {
  const usual = subject.statusLabels[status] ?? status;
  return workflow.statuses[status] === undefined ? usual : statusLabel(workflow, status);
}

export function has({ workflow }: Checked, status: string): boolean {
  return workflow.statuses[status] !== undefined;
}

/** The statuses the workflow has and its subject knows, in the order of the vocabulary. */
export function knownStatuses(checked: Checked): readonly string[] {
  return checked.subject.statuses.filter((status) => has(checked, status));
}
