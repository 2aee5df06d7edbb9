/** The formats a text of a form can have; `multiline` is drawn as several lines. */
export const formFormats = ['date', 'date-time', 'email', 'uri', 'multiline'] as const;

type Described = { readonly title?: string; readonly description?: string };

export type FormTextField = Described & {
  readonly type: 'string';
  readonly format?: (typeof formFormats)[number];
  /** The only values allowed, in the order they are offered. */
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: string;
};
export type FormNumberField = Described & {
  readonly type: 'number' | 'integer';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly default?: number;
};
export type FormBooleanField = Described & { readonly type: 'boolean'; readonly default?: boolean };
/** Several of a list of values. */
export type FormChoicesField = Described & {
  readonly type: 'array';
  readonly items: { readonly type: 'string'; readonly enum: readonly string[] };
  readonly uniqueItems?: boolean;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: readonly string[];
};
export type FormField = FormTextField | FormNumberField | FormBooleanField | FormChoicesField;

/** The part of JSON Schema (draft 2020-12) that a form can be drawn from; fields in the order of `properties`. */
export type FormSchema = Described & {
  readonly $schema?: string;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, FormField>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
};

/** Bounds of a form; more than anybody fills in. */
export const formLimits = {
  fields: 100,
  choices: 100,
  title: 200,
  description: 1_000,
  text: 20_000,
} as const;

type FormDefaults = Readonly<Record<string, NonNullable<FormField['default']>>>;

/** What a form begins with: the defaults of those fields that have one; nothing without a form. */
export function formDefaults(form: FormSchema | null): FormDefaults {
  return Object.fromEntries(
    Object.entries(form?.properties ?? {}).flatMap(([name, field]) =>
      field.default === undefined ? [] : [[name, field.default] as const],
    ),
  );
}

/**
 * The answers with the defaults of their form where they are absent. One that is null or empty was left out on purpose
 * and stays so.
 */
export function withDefaults<Answer>(
  form: FormSchema | null,
  answers: Readonly<Record<string, Answer>>,
): Readonly<Record<string, Answer | FormDefaults[string]>> {
  return { ...formDefaults(form), ...answers };
}

/** What people call a field: its title, else its name. */
export function labelOf(name: string, field: { readonly title?: unknown }): string {
  return typeof field.title === 'string' && field.title !== '' ? field.title : name;
}
