import type { DefinitionFinding } from './contents.ts';
import { formFormats, formLimits, type FormSchema, labelOf } from './form.ts';

const draft = 'https://json-schema.org/draft/2020-12/schema';

const fieldNames = /^[a-z][A-Za-z0-9_]{0,59}$/;
/** Words of the expression language, which could never be asked for there. */
const takenNames = [
  'in',
  'true',
  'false',
  'null',
  'as',
  'break',
  'const',
  'continue',
  'else',
  'for',
  'function',
].concat(['if', 'import', 'let', 'loop', 'package', 'namespace', 'return', 'var', 'void', 'while']);

/** The keywords each type of field may have beside title and description. */
const keywordsOf: Readonly<Record<string, readonly string[]>> = {
  string: ['format', 'enum', 'minLength', 'maxLength', 'default'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'default'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'default'],
  boolean: ['default'],
  array: ['items', 'uniqueItems', 'minItems', 'maxItems', 'default'],
};
const keywordsOfForm = [
  '$schema',
  'type',
  'title',
  'description',
  'properties',
  'required',
  'additionalProperties',
];

type Json = Readonly<Record<string, unknown>>;

/**
 * The form if it can be drawn, and everything that keeps it from it: unknown keywords, field types, names, bounds and
 * defaults that do not fit. `path` is put before every finding's own.
 */
export function readForm(
  value: unknown,
  path = 'form',
): { readonly form: FormSchema | null; readonly findings: readonly DefinitionFinding[] } {
  const findings = checkForm(value, path);
  return { form: findings.length === 0 && isForm(value) ? value : null, findings };
}

/** Everything that keeps a form from being drawn; empty when it can be. */
export function checkForm(value: unknown, path = 'form'): readonly DefinitionFinding[] {
  if (!isObject(value)) return [{ path, message: 'A form is an object of JSON Schema.' }];
  const { type, properties, required = [], additionalProperties = false } = value;
  const findings: DefinitionFinding[] = [
    ...unknownKeywords(value, keywordsOfForm, path),
    ...checkWords(value, path),
  ];
  if (value['$schema'] !== undefined && value['$schema'] !== draft) {
    findings.push({ path: `${path}.$schema`, message: `Forms are written in ${draft}: leave this out.` });
  }
  if (type !== 'object') findings.push({ path: `${path}.type`, message: 'The type of a form is “object”.' });
  if (additionalProperties !== false) {
    const message = 'A form takes nothing but its own fields: leave this out.';
    findings.push({ path: `${path}.additionalProperties`, message });
  }
  if (!isObject(properties)) {
    return [...findings, { path: `${path}.properties`, message: 'List the fields of the form.' }];
  }
  const names = Object.keys(properties);
  if (names.length > formLimits.fields) {
    const message = `A form has at most ${formLimits.fields} fields.`;
    findings.push({ path: `${path}.properties`, message });
  }
  return [
    ...findings,
    ...names.flatMap((name) => checkField(name, properties[name], `${path}.properties.${name}`)),
    ...checkRequired(required, names, `${path}.required`),
  ];
}

/** Sound means that it has the shape; `checkForm` has just said so. */
function isForm(value: unknown): value is FormSchema {
  return isObject(value);
}

function checkRequired(
  required: unknown,
  names: readonly string[],
  path: string,
): readonly DefinitionFinding[] {
  if (!isTexts(required)) return [{ path, message: 'List the names of the fields that must be filled in.' }];
  return required
    .filter((name) => !names.includes(name))
    .map((name) => ({ path, message: `“${name}” must be filled in, but the form has no such field.` }));
}

function checkField(name: string, field: unknown, path: string): readonly DefinitionFinding[] {
  const findings: DefinitionFinding[] = [];
  if (!fieldNames.test(name)) {
    const message = `The field “${name}” needs a name of letters and digits that begins with a small letter.`;
    findings.push({ path, message });
  }
  if (takenNames.includes(name)) {
    const message = `A field cannot be called “${name}”: conditions use this word for something else.`;
    findings.push({ path, message });
  }
  if (!isObject(field)) return [...findings, { path, message: `The field “${name}” is not an object.` }];
  const { type } = field;
  const keywords = typeof type === 'string' && Object.hasOwn(keywordsOf, type) ? keywordsOf[type] : undefined;
  if (keywords === undefined) {
    const message = `“${labelOf(name, field)}” needs a type that a form can draw: string, number, integer, boolean or array.`;
    return [...findings, { path: `${path}.type`, message }];
  }
  findings.push(
    ...unknownKeywords(field, ['type', 'title', 'description', ...keywords], path),
    ...checkWords(field, path),
    ...checkBounds(name, field, path),
    ...(type === 'array' ? checkItems(name, field, path) : []),
    ...(field['enum'] === undefined ? [] : checkChoices(field['enum'], `${path}.enum`)),
  );
  return findings.length > 0 ? findings : checkDefault(name, field, path);
}

function unknownKeywords(value: Json, known: readonly string[], path: string): readonly DefinitionFinding[] {
  return Object.keys(value)
    .filter((keyword) => !known.includes(keyword))
    .map((keyword) => ({
      path: `${path}.${keyword}`,
      message: `Forms cannot draw “${keyword}” here. They know ${known.join(', ')}.`,
    }));
}

function checkWords(value: Json, path: string): readonly DefinitionFinding[] {
  return (['title', 'description'] as const).flatMap((keyword) => {
    const text = value[keyword];
    const most = formLimits[keyword];
    if (text === undefined || (typeof text === 'string' && text.length <= most)) return [];
    return [{ path: `${path}.${keyword}`, message: `This is a text of at most ${most} characters.` }];
  });
}

const countKeywords = ['minLength', 'maxLength', 'minItems', 'maxItems'] as const;
const numberKeywords = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'] as const;
const orders = [
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minimum', 'maximum'],
] as const;

function checkBounds(name: string, field: Json, path: string): readonly DefinitionFinding[] {
  const label = labelOf(name, field);
  return [
    ...checkNumbers(label, field, path),
    ...orders.flatMap(([low, high]) => {
      const [least, most] = [field[low], field[high]];
      if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return [];
      const message = `Nothing fits “${label}”: at least ${least}, but at most ${most}.`;
      return [{ path: `${path}.${high}`, message }];
    }),
    ...checkFormat(label, field, path),
  ];
}

function checkNumbers(label: string, field: Json, path: string): readonly DefinitionFinding[] {
  const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
  const isBound = (value: unknown, keyword: string) =>
    Number.isFinite(value) && (keyword !== 'multipleOf' || Number(value) > 0);
  const counts = countKeywords
    .filter((keyword) => field[keyword] !== undefined && !isCount(field[keyword]))
    .map((keyword) => ({ keyword, kind: 'a whole number of 0 or more' }));
  const bounds = numberKeywords
    .filter((keyword) => field[keyword] !== undefined && !isBound(field[keyword], keyword))
    .map((keyword) => ({ keyword, kind: 'a number' }));
  return [...counts, ...bounds].map(({ keyword, kind }) => ({
    path: `${path}.${keyword}`,
    message: `“${keyword}” of “${label}” is ${kind}.`,
  }));
}

function checkFormat(
  label: string,
  { format, uniqueItems }: Json,
  path: string,
): readonly DefinitionFinding[] {
  const findings: DefinitionFinding[] = [];
  if (format !== undefined && !formFormats.some((known) => known === format)) {
    const message = `“${label}” has a format that forms cannot draw. They know ${formFormats.join(', ')}.`;
    findings.push({ path: `${path}.format`, message });
  }
  if (uniqueItems !== undefined && typeof uniqueItems !== 'boolean') {
    findings.push({ path: `${path}.uniqueItems`, message: 'Say true or false.' });
  }
  return findings;
}

function checkItems(name: string, { items, ...field }: Json, path: string): readonly DefinitionFinding[] {
  const message = `“${labelOf(name, field)}” needs the values one can choose from: items of type string with an enum.`;
  if (!isObject(items) || items['type'] !== 'string') return [{ path: `${path}.items`, message }];
  return [
    ...unknownKeywords(items, ['type', 'enum'], `${path}.items`),
    ...checkChoices(items['enum'], `${path}.items.enum`),
  ];
}

function checkChoices(choices: unknown, path: string): readonly DefinitionFinding[] {
  if (!isTexts(choices) || choices.length === 0 || choices.includes('')) {
    return [{ path, message: 'List the values one can choose from, each a text.' }];
  }
  if (choices.length > formLimits.choices) {
    return [{ path, message: `At most ${formLimits.choices} values can be chosen from.` }];
  }
  const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
  return twice === undefined ? [] : [{ path, message: `“${twice}” can be chosen twice.` }];
}

function checkDefault(name: string, field: Json, path: string): readonly DefinitionFinding[] {
  const value = field['default'];
  if (value === undefined || fits(field, value)) return [];
  const message = `“${labelOf(name, field)}” begins with a value it does not allow.`;
  return [{ path: `${path}.default`, message }];
}

function fits({ type, enum: choices, items }: Json, value: unknown): boolean {
  if (type === 'string') return typeof value === 'string' && (!isTexts(choices) || choices.includes(value));
  if (type === 'boolean') return typeof value === 'boolean';
  if (type !== 'array') return type === 'integer' ? Number.isInteger(value) : Number.isFinite(value);
  const offered = isObject(items) ? items['enum'] : [];
  return isTexts(value) && isTexts(offered) && value.every((one) => offered.includes(one));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
