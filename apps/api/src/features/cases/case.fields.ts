import type { FieldValues } from '../activity/activity.service.ts';

/** What of a case people change, beside its status. */
export const caseFields = [
  'TITLE',
  'DESCRIPTION',
  'PRIORITY',
  'CLIENT',
  'OWNER',
  'PARTICIPANTS',
  'VARIABLES',
  'STAGE',
  'OUTCOME',
  'SUMMARY',
] as const;
export type CaseField = (typeof caseFields)[number];

const fieldOfKey = {
  title: 'TITLE',
  description: 'DESCRIPTION',
  priority: 'PRIORITY',
  clientId: 'CLIENT',
  ownerId: 'OWNER',
  participantIds: 'PARTICIPANTS',
  variables: 'VARIABLES',
  stage: 'STAGE',
  outcome: 'OUTCOME',
  summary: 'SUMMARY',
} as const satisfies Record<string, CaseField>;

const keys: Readonly<Record<string, CaseField>> = fieldOfKey;

/** The field of a case that each value of a history entry belongs to, without repetition. */
export function caseFieldsIn(values: FieldValues): readonly CaseField[] {
  return [...new Set(Object.keys(values).flatMap((key) => keys[key] ?? []))];
}
