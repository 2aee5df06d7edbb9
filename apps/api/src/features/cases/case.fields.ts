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

/** The fields of a case that these values of its history belong to, without repetition. */
export function caseFieldsOf(names: readonly string[]): readonly CaseField[] {
  return [...new Set(names.flatMap((name) => keys[name] ?? []))];
}
