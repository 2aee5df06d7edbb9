import { type Schema, Validator } from '@cfworker/json-schema';
import { type FormField, type FormSchema, hasFormat, isInSteps } from '@docket/domain';
import { type Answers, filledAnswers, type Question, questionsOf } from './answers.ts';
import { kindOfField } from './fieldKinds.ts';

/** What is wrong, in plain words, by the name of the field. */
export type AnswerErrors = Readonly<Record<string, string>>;

/** Judges answers by their form as the server does; empty when they can be sent. Nothing is evaluated as code. */
export function checkAnswers(form: FormSchema, answers: Answers): AnswerErrors {
  const filled = filledAnswers(form, answers);
  return Object.fromEntries(
    questionsOf(form).flatMap((question) => {
      const message = problemOf(question, filled[question.name]);
      return message === null ? [] : [[question.name, message]];
    }),
  );
}

function problemOf({ field, required }: Question, value: unknown): string | null {
  if (value === undefined) return required ? missingWords(field) : null;
  const { errors } = new Validator(schemaOf(field), '2020-12').validate(value);
  const [first] = errors;
  const keyword = first?.keyword ?? ownKeyword(field, value);
  return keyword === null ? null : words(field, keyword);
}

/** What the server tells by the same functions, so that both judge alike; null where it fits. */
function ownKeyword(field: FormField, value: unknown): 'format' | 'multipleOf' | null {
  if (field.type === 'string' && typeof value === 'string') {
    return field.format === undefined || hasFormat(field.format, value) ? null : 'format';
  }
  if (field.type !== 'number' && field.type !== 'integer') return null;
  const { multipleOf } = field;
  return multipleOf === undefined || (typeof value === 'number' && isInSteps(value, multipleOf))
    ? null
    : 'multipleOf';
}

/** The validator wants lists that it could change: it gets its own. Formats and steps are told by the domain. */
function schemaOf({ title: _title, description: _description, ...field }: FormField): Schema {
  if (field.type === 'array') {
    return { ...field, items: { ...field.items, enum: [...field.items.enum] } };
  }
  if (field.type === 'boolean') return field;
  if (field.type !== 'string') {
    const { multipleOf: _multipleOf, ...bounds } = field;
    return bounds;
  }
  const { enum: choices, format: _format, ...rest } = field;
  return choices === undefined ? rest : { ...rest, enum: [...choices] };
}

function missingWords(field: FormField): string {
  switch (kindOfField(field)) {
    case 'ONE_OF':
    case 'YES_NO':
      return 'Choose one.';
    case 'SEVERAL_OF':
      return 'Choose at least one.';
    case 'DATE':
      return 'Enter a date.';
    case 'MOMENT':
      return 'Enter a date and a time.';
    case 'NUMBER':
    case 'WHOLE_NUMBER':
      return 'Enter a number.';
    default:
      return 'Fill this in.';
  }
}

const formatWords: Readonly<Record<string, string>> = {
  date: 'Enter a day of the calendar.',
  'date-time': 'Enter a date and a time.',
  email: 'Enter an email address, such as name@example.org.',
  uri: 'Enter a whole address that begins with https://.',
};

type Bounds = Readonly<Record<string, unknown>>;

const boundWords: Readonly<Record<string, (bound: string) => string>> = {
  minLength: (bound) => `Write at least ${bound} characters.`,
  maxLength: (bound) => `This is too long: at most ${bound} characters.`,
  minimum: (bound) => `Enter ${bound} or more.`,
  maximum: (bound) => `Enter ${bound} or less.`,
  exclusiveMinimum: (bound) => `Enter more than ${bound}.`,
  exclusiveMaximum: (bound) => `Enter less than ${bound}.`,
  multipleOf: (bound) => `Enter a multiple of ${bound}.`,
  minItems: (bound) => `Choose at least ${bound}.`,
  maxItems: (bound) => `Choose at most ${bound}.`,
};

function words(field: FormField, keyword: string): string {
  const bounds: Bounds = field;
  const bound = boundWords[keyword];
  if (bound !== undefined) return bound(String(bounds[keyword]));
  if (keyword === 'format') return formatWords[String(bounds['format'])] ?? 'Check this answer.';
  if (keyword === 'type' && field.type === 'integer') return 'Enter a whole number, such as 12.';
  if (keyword === 'type' && field.type === 'number') return 'Enter a number, such as 12.5.';
  return keyword === 'enum' || keyword === 'items' ? 'Choose from the list.' : 'Check this answer.';
}
