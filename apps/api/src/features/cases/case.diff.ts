import type { FieldValues } from '../activity/activity.service.ts';
import { canonicalJson, type CaseState } from '../activity/case-activity.service.ts';

export type CaseDiff = { readonly before: FieldValues; readonly after: FieldValues };

/** Columns that follow from others and are not told in the history. */
const untold: ReadonlySet<string> = new Set(['commentCount', 'attachmentCount']);

/** A case with everyone who takes part in it. */
export type CaseWhole = { readonly state: CaseState; readonly participantIds: readonly string[] };

/** What changed of a case, field by field; of a new one everything that is not empty. */
export function caseDiff(was: CaseWhole | null, is: CaseWhole): CaseDiff {
  const before = was === null ? {} : valuesOf(was);
  const after = valuesOf(is);
  const changed = Object.keys(after).filter(
    (field) =>
      !untold.has(field) && canonicalJson(before[field] ?? null) !== canonicalJson(after[field] ?? null),
  );
  const told = was === null ? changed.filter((field) => !isEmpty(after[field])) : changed;
  return {
    before: Object.fromEntries(told.map((field) => [field, before[field] ?? null])),
    after: Object.fromEntries(told.map((field) => [field, after[field] ?? null])),
  };
}

function valuesOf({ state, participantIds }: CaseWhole): FieldValues {
  return { ...state, participantIds: participantIds.toSorted() };
}

function isEmpty(value: FieldValues[string] | undefined): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
