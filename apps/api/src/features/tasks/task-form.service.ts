import { type FormSchema, labelOf } from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import {
  canonicalJson,
  type JsonObject,
  type FieldValues,
  type TaskState,
} from '../activity/activity.service.ts';
import { formRefusal, readAnswers } from '../case-types/form.service.ts';
import type { LockedTask } from './task-lock.service.ts';

/** The answers as they are kept, null where the type has no form, and why they cannot be. */
export function answersOf(
  form: FormSchema | null,
  given: JsonObject,
): { readonly answers: JsonObject | null; readonly problem: Problem | null } {
  const { answers, problems: found } = readAnswers(form, given);
  const kept = Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(answers, name)));
  return { answers: form === null ? null : kept, problem: formRefusal('form', found) };
}

/** The form while answers may still be missing: what is there has to fit. */
export function openForm(form: FormSchema | null): FormSchema | null {
  return form === null ? null : { ...form, required: [] };
}

/** The answers after an edit; they may miss some until the task is done. */
export function formAfter(
  { type }: LockedTask,
  { form }: { readonly form?: JsonObject | null },
): Attempt<Partial<Pick<TaskState, 'form'>>> {
  if (form === undefined) return { ok: true, value: {} };
  const schema = type?.content.form ?? null;
  if (schema === null && form !== null) {
    return failed(problems.invalid('form', 'The type of this task has no form.'));
  }
  const { answers, problem } = answersOf(openForm(schema), form ?? {});
  return problem === null ? { ok: true, value: { form: answers } } : failed(problem);
}

/** Why a task cannot be done yet: answers that its form needs. */
export function unansweredProblem({ type, state }: LockedTask): Problem | null {
  const form = type?.content.form ?? null;
  return form === null ? null : formRefusal('form', readAnswers(form, state.form).problems);
}

type Told = { readonly extraBefore: FieldValues; readonly extra: FieldValues };

/** The answers that change, by what people call them, for the history; null where none does. */
export function formDiff({ type, state }: LockedTask, after: JsonObject | null | undefined): Told | null {
  if (after === undefined) return null;
  const [was, is] = [state.form ?? {}, after ?? {}];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => canonicalJson(was[name] ?? null) !== canonicalJson(is[name] ?? null),
  );
  if (names.length === 0) return null;
  const label = (name: string) => labelOf(name, type?.content.form?.properties[name] ?? {});
  const told = (answers: JsonObject) =>
    Object.fromEntries(names.map((name) => [label(name), answers[name] ?? null] as const));
  return { extraBefore: { answers: told(was) }, extra: { answers: told(is) } };
}
