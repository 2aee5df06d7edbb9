import { formFormats, type FormSchema, hasFormat, isAnswer, isInSteps, labelOf } from '@docket/domain';
import { _, Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';

import { type Problem, problems } from '../../graphql/problems.ts';

/** One thing wrong with an answer; `field` is the name of the form's field, empty for the whole. */
export type FormProblem = { readonly field: string; readonly message: string };

/** Answers as they are stored: what was left empty is not there. */
export type FormAnswers = Readonly<Record<string, unknown>>;

const largest = 100_000;
const remembered = 300;

const ajv = new Ajv2020({ allErrors: true, strict: true, ownProperties: true });
for (const format of formFormats) ajv.addFormat(format, (text) => hasFormat(format, text));
ajv.removeKeyword('multipleOf');
ajv.addKeyword({
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  validate: (step: number, value: number) => isInSteps(value, step),
  error: { message: 'must go in steps', params: ({ schemaCode }) => _`{ multipleOf: ${schemaCode} }` },
});

type Compiled = { readonly schema: FormSchema; readonly validate: ValidateFunction };
const compiled = new Map<string, Compiled>();

function validatorOf(form: FormSchema): ValidateFunction {
  const text = JSON.stringify(form);
  const known = compiled.get(text);
  if (known !== undefined) {
    compiled.delete(text);
    compiled.set(text, known);
    return known.validate;
  }
  const schema: FormSchema = { ...form, additionalProperties: false };
  const validate = ajv.compile(schema);
  compiled.set(text, { schema, validate });
  const [oldest] = compiled;
  if (compiled.size > remembered && oldest !== undefined) {
    compiled.delete(oldest[0]);
    ajv.removeSchema(oldest[1].schema);
  }
  return validate;
}

/**
 * The answers to a form as they are stored, and what is wrong with them in plain words. Null, blank texts and empty lists
 * count as left out. Without a form there is nothing to answer.
 */
export function readAnswers(
  form: FormSchema | null,
  value: unknown,
): { readonly answers: FormAnswers; readonly problems: readonly FormProblem[] } {
  if (value === null || value === undefined) return readAnswers(form, {});
  if (!isObject(value)) return { answers: {}, problems: [{ field: '', message: 'Send an object.' }] };
  const answers = Object.fromEntries(Object.entries(value).filter(([, answer]) => isAnswer(answer)));
  if (JSON.stringify(answers).length > largest) {
    return { answers, problems: [{ field: '', message: 'This is more than a form can hold.' }] };
  }
  if (form === null) {
    const none = Object.keys(answers).map((field) => ({ field, message: `There is no field “${field}”.` }));
    return { answers, problems: none };
  }
  const validate = validatorOf(form);
  return { answers, problems: validate(answers) ? [] : problemsOf(form, validate.errors ?? []) };
}

/** What is wrong with the answers to a form; empty when they can be stored. */
export function formProblems(form: FormSchema | null, value: unknown): readonly FormProblem[] {
  return readAnswers(form, value).problems;
}

/** The first problem of a form as a refusal of the input field that carries the answers, such as `variables.address`. */
export function formRefusal(input: string, found: readonly FormProblem[]): Problem | null {
  const [first] = found;
  if (first === undefined) return null;
  return problems.invalid(first.field === '' ? input : `${input}.${first.field}`, first.message);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One problem per field: the first says what to do, and more would only confuse. */
function problemsOf(form: FormSchema, errors: readonly ErrorObject[]): readonly FormProblem[] {
  const found = errors.map((error) => {
    const field = fieldOf(error);
    return { field, message: wordsOf(error, labelOf(field, form.properties[field] ?? {})) };
  });
  return [...new Map(found.toReversed().map((one) => [one.field, one])).values()].toReversed();
}

function fieldOf({ instancePath, params }: ErrorObject): string {
  const missing: unknown = params['missingProperty'] ?? params['additionalProperty'];
  const [, field = ''] = instancePath.split('/');
  return field === '' && typeof missing === 'string'
    ? missing
    : field.replaceAll('~1', '/').replaceAll('~0', '~');
}

const formats: Readonly<Record<string, string>> = {
  date: 'a day, as 2026-11-30',
  'date-time': 'a day with a time',
  email: 'a mail address',
  uri: 'a web address',
};
const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
};

type Words = (label: string, params: Readonly<Record<string, unknown>>) => string;

const words: Readonly<Record<string, Words>> = {
  required: (label) => `Enter “${label}”.`,
  additionalProperties: (label) => `There is no field “${label}”.`,
  type: (label, { type }) => `“${label}” has to be ${types[String(type)] ?? 'something else'}.`,
  format: (label, { format }) => `“${label}” has to be ${formats[String(format)] ?? 'written otherwise'}.`,
  enum: (label, { allowedValues }) => `“${label}” has to be one of ${listed(allowedValues)}.`,
  minLength: (label, { limit }) => `“${label}” needs at least ${String(limit)} characters.`,
  maxLength: (label, { limit }) => `“${label}” has at most ${String(limit)} characters.`,
  minItems: (label, { limit }) => `Choose at least ${String(limit)} for “${label}”.`,
  maxItems: (label, { limit }) => `Choose at most ${String(limit)} for “${label}”.`,
  uniqueItems: (label) => `“${label}” names something twice.`,
  minimum: (label, { limit }) => `“${label}” is at least ${String(limit)}.`,
  maximum: (label, { limit }) => `“${label}” is at most ${String(limit)}.`,
  exclusiveMinimum: (label, { limit }) => `“${label}” is more than ${String(limit)}.`,
  exclusiveMaximum: (label, { limit }) => `“${label}” is less than ${String(limit)}.`,
  multipleOf: (label, { multipleOf }) => `“${label}” goes in steps of ${String(multipleOf)}.`,
};

function wordsOf({ keyword, params }: ErrorObject, label: string): string {
  const say = Object.hasOwn(words, keyword) ? words[keyword] : undefined;
  return say === undefined ? `“${label}” cannot be taken as it is.` : say(label, params);
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });

function listed(values: unknown): string {
  return Array.isArray(values)
    ? either.format(values.map((value) => `“${String(value)}”`))
    : 'the values offered';
}
