import { type FormField, formDefaults, type FormSchema, isAnswer, labelOf } from '@docket/domain';

/** What was entered, by the name of the field; also what does not fit yet, so that nothing typed is lost. */
export type Answers = Readonly<Record<string, unknown>>;

/** One question of a form with everything that is needed to draw it. */
export type Question = {
  readonly name: string;
  readonly label: string;
  readonly field: FormField;
  readonly required: boolean;
};

/** The questions of a form in their order. */
export function questionsOf({ properties, required = [] }: FormSchema): readonly Question[] {
  return Object.entries(properties).map(([name, field]) => ({
    name,
    field,
    label: labelOf(name, field),
    required: required.includes(name),
  }));
}

/** What an empty form begins with: the defaults of its fields. */
export function firstAnswers(form: FormSchema): Answers {
  return formDefaults(form);
}

/** True where nothing was entered. */
export function isUnanswered(value: unknown): boolean {
  return !isAnswer(value);
}

/** The answers worth sending: those of the form's own fields that are not empty. */
export function filledAnswers(form: FormSchema, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([name, value]) => Object.hasOwn(form.properties, name) && !isUnanswered(value),
    ),
  );
}

/**
 * The answers worth sending with something new: the server puts a default in where an answer is absent, so one that was
 * emptied is sent as null.
 */
export function newAnswers(form: FormSchema, answers: Answers): Answers {
  const emptied = Object.keys(formDefaults(form)).map((name) => [name, null] as const);
  return { ...Object.fromEntries(emptied), ...filledAnswers(form, answers) };
}
