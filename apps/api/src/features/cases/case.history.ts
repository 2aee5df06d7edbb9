import { type ActivityRow, wordsOfJson } from '../activity/activity-view.queries.ts';
import type { FieldValues } from '../activity/activity.service.ts';
import { isList } from '../activity/case-activity.service.ts';
import { type CaseField, caseFieldsOf } from './case.fields.ts';

export type CaseFieldChangeView = {
  readonly field: CaseField;
  /** The variable, where the field is VARIABLES. */
  readonly name: string | null;
  readonly before: string | null;
  readonly after: string | null;
};

type Value = FieldValues[string] | undefined;

/** What an entry of a case changed of its fields, in words; none for an entry of a task or for the first one. */
export function caseChangesOf(entry: ActivityRow): readonly CaseFieldChangeView[] {
  if (entry.caseId === null || entry.verb === 'CREATED') return [];
  return Object.keys(entry.after).flatMap((key) => {
    const [field] = caseFieldsOf([key]);
    if (field === undefined) return [];
    const { before, after, beforeNames, afterNames } = entry;
    if (field === 'VARIABLES') return variableChanges(before[key], after[key]);
    return {
      field,
      name: null,
      before: wordsOfJson(beforeNames?.[key] ?? before[key]),
      after: wordsOfJson(afterNames?.[key] ?? after[key]),
    };
  });
}

function variableChanges(before: Value, after: Value): readonly CaseFieldChangeView[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => {
    const [old, fresh] = [wordsOfJson(was[name]), wordsOfJson(is[name])];
    return old === fresh ? [] : [{ field: 'VARIABLES' as const, name, before: old, after: fresh }];
  });
}

function partsOf(value: Value): FieldValues {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}
