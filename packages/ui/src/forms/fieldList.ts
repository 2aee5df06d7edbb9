import { type FormField, type FormSchema, formLimits } from '@docket/domain';
import { choicesOf, type FieldKind, kindOfField } from './fieldKinds.ts';

/** One field of a form as its editor shows it. */
export type ListedField = {
  readonly key: string;
  readonly field: FormField;
  readonly required: boolean;
};

export const emptyForm: FormSchema = { type: 'object', properties: {}, required: [] };

/** The fields of a form in their order; none of no form. */
export function listedFields(form: FormSchema | null): readonly ListedField[] {
  const { properties, required = [] } = form ?? emptyForm;
  return Object.entries(properties).map(([key, field]) => ({ key, field, required: required.includes(key) }));
}

/** The form made of these fields, with everything else `form` says; null of none. */
export function formOf(fields: readonly ListedField[], form: FormSchema | null): FormSchema | null {
  if (fields.length === 0) return null;
  return {
    ...(form ?? emptyForm),
    properties: Object.fromEntries(fields.map(({ key, field }) => [key, field])),
    required: fields.filter(({ required }) => required).map(({ key }) => key),
  };
}

/** A name for a new field, made from its label: "Monthly income" gives `monthlyIncome`, a second one `monthlyIncome2`. */
export function fieldKey(label: string, taken: readonly string[]): string {
  const plain = label.normalize('NFKD').replace(/\p{M}/gu, '');
  const words = plain.match(/[A-Za-z0-9]+/gu) ?? [];
  const joined = words
    .map((word, index) =>
      index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    )
    .join('')
    .slice(0, 50);
  const begin = /^[a-z]/u.test(joined) ? joined : `field${joined}`;
  const free = (number: number): string => {
    const name = number === 1 ? begin : `${begin}${number}`;
    return taken.includes(name) ? free(number + 1) : name;
  };
  return free(1);
}

const sampleChoices = ['First choice', 'Second choice'] as const;

/** An empty field of a kind. */
export function fieldOfKind(kind: FieldKind, choices: readonly string[] = sampleChoices): FormField {
  switch (kind) {
    case 'TEXT':
      return { type: 'string' };
    case 'LONG_TEXT':
      return { type: 'string', format: 'multiline' };
    case 'EMAIL':
      return { type: 'string', format: 'email' };
    case 'LINK':
      return { type: 'string', format: 'uri' };
    case 'DATE':
      return { type: 'string', format: 'date' };
    case 'MOMENT':
      return { type: 'string', format: 'date-time' };
    case 'NUMBER':
      return { type: 'number' };
    case 'WHOLE_NUMBER':
      return { type: 'integer' };
    case 'YES_NO':
      return { type: 'boolean' };
    case 'ONE_OF':
      return { type: 'string', enum: choices };
    case 'SEVERAL_OF':
      return { type: 'array', items: { type: 'string', enum: choices }, uniqueItems: true };
  }
}

/** The field asked for in another way: its words stay, and its choices where it still has some. */
export function withKind(field: FormField, kind: FieldKind): FormField {
  if (kindOfField(field) === kind) return field;
  const { title, description } = field;
  const choices = choicesOf(field);
  return {
    ...fieldOfKind(kind, choices.length > 0 ? choices : sampleChoices),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
  };
}

/** The field with these values to choose from, without a beginning that is no longer one of them. */
export function withChoices(field: FormField, choices: readonly string[]): FormField {
  if (field.type === 'array') {
    const { default: _begin, ...rest } = field;
    return { ...rest, items: { type: 'string', enum: choices } };
  }
  if (field.type !== 'string') return field;
  const { default: _begin, ...rest } = field;
  return { ...rest, enum: choices };
}

/** The choices that lines of text mean: each once, without empty ones. */
export function choicesInLines(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== '').slice(0, formLimits.choices);
}

/** The list with the entry at `index` one place up (-1) or down (1); the same where there is no such place. */
export function moved<T>(list: readonly T[], index: number, step: -1 | 1): readonly T[] {
  const entry = list[index];
  const other = list[index + step];
  if (entry === undefined || other === undefined) return list;
  return list.with(index, other).with(index + step, entry);
}
