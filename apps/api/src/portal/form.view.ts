import { type FormField, type FormSchema, labelOf } from '@docket/domain';

import type { JsonObject } from '../features/activity/activity.service.ts';
import { formProblems } from '../features/case-types/form.service.ts';
import { openForm } from '../features/tasks/task-form.service.ts';
import { isGiven } from '../graphql/given.ts';
import { type Problem, problems } from '../graphql/problems.ts';
import type { PortalForm, PortalQuestion } from './form.types.ts';
import type { QuestionKind } from './portal.enums.ts';

/** The part of a case type's form that clients answer: what they are asked and what must be filled in (F91). */
export function askedForm(
  form: FormSchema | null,
  asks: readonly string[] | null | undefined,
): FormSchema | null {
  if (form === null || !isGiven(asks)) return form;
  const { required = [] } = form;
  const asked = Object.entries(form.properties).filter(
    ([name]) => asks.includes(name) || required.includes(name),
  );
  return { ...form, properties: Object.fromEntries(asked) };
}

/** The questions of a form as a client is asked them, in their order. */
export function questionsOf(form: FormSchema | null): readonly PortalQuestion[] {
  const required = form?.required ?? [];
  return Object.entries(form?.properties ?? {}).map(([name, field]) => ({
    name,
    label: labelOf(name, field),
    help: field.description === undefined || field.description === '' ? null : field.description,
    kind: kindOf(field),
    choices: choicesOf(field),
    required: required.includes(name),
  }));
}

/** What `portal_task_questions` tells of a task that a client holds. */
export type TaskFormRow = {
  readonly form: FormSchema;
  /** The fields meant for the client; null where the type does not say. */
  readonly asks: readonly string[] | null;
  readonly answers: JsonObject | null;
};

/** The part of a task's form that the client answers, and with it what we have answered already. */
export function taskForm({ form, asks, answers: kept }: TaskFormRow): PortalForm {
  const answers = kept ?? {};
  const isAsked = (name: string): boolean =>
    asks === null ? isOpen(form, answers, name) : asks.includes(name);
  const [asked, told] = [true, false].map((wanted) =>
    questionsOf(form).filter(({ name }) => isAsked(name) === wanted),
  );
  return {
    questions: asked ?? [],
    answers: Object.fromEntries(Object.entries(answers).filter(([name]) => isAsked(name))),
    known: (told ?? []).flatMap(({ name, label }) => {
      const text = inWords(answers[name]);
      return text === null ? [] : [{ label, text }];
    }),
  };
}

function isOpen({ required = [] }: FormSchema, answers: JsonObject, name: string): boolean {
  return required.includes(name) && inWords(answers[name]) === null;
}

function inWords(answer: unknown): string | null {
  if (Array.isArray(answer)) return answer.length === 0 ? null : answer.map(String).join(', ');
  if (typeof answer === 'boolean') return answer ? 'Yes' : 'No';
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer).trim() : '';
  return text === '' ? null : text;
}

const kindOfFormat = {
  date: 'DATE',
  'date-time': 'MOMENT',
  email: 'EMAIL',
  uri: 'LINK',
  multiline: 'LONG_TEXT',
} as const satisfies Record<string, QuestionKind>;

function kindOf(field: FormField): QuestionKind {
  switch (field.type) {
    case 'number':
      return 'NUMBER';
    case 'integer':
      return 'WHOLE_NUMBER';
    case 'boolean':
      return 'YES_NO';
    case 'array':
      return 'SEVERAL_OF';
    case 'string':
      if (field.enum !== undefined) return 'ONE_OF';
      return field.format === undefined ? 'TEXT' : kindOfFormat[field.format];
  }
}

function choicesOf(field: FormField): readonly string[] {
  if (field.type === 'array') return field.items.enum;
  return field.type === 'string' ? (field.enum ?? []) : [];
}

/** Answers as they were typed, as the form keeps them: a number may come as its text. */
export function typedAnswers(form: FormSchema | null, given: JsonObject): JsonObject {
  const typed = Object.entries(given).map(([name, value]) => {
    const type = form?.properties[name]?.type;
    const isNumber = type === 'number' || type === 'integer';
    return [name, isNumber && typeof value === 'string' ? numberIn(value) : value] as const;
  });
  return Object.fromEntries(typed);
}

function numberIn(text: string): number | string {
  const plain = text.replaceAll(/\s/gu, '').replace(',', '.');
  const number = plain === '' ? Number.NaN : Number(plain);
  return Number.isFinite(number) ? number : text;
}

/** Everything wrong with these answers, each with the field `answers.<name>`; `whole` misses what is not answered. */
export function answerProblems(
  form: FormSchema | null,
  answers: JsonObject,
  whole: boolean,
): readonly Problem[] {
  return formProblems(whole ? form : openForm(form), answers).map(({ field, message }) =>
    problems.invalid(field === '' ? 'answers' : `answers.${field}`, message),
  );
}
