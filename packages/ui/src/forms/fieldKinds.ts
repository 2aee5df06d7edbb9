import type { FormField } from '@docket/domain';

/** The ways a question of a form can be answered, in the order they are offered to whoever writes the form. */
export const fieldKinds = [
  'TEXT',
  'LONG_TEXT',
  'NUMBER',
  'WHOLE_NUMBER',
  'YES_NO',
  'DATE',
  'MOMENT',
  'ONE_OF',
  'SEVERAL_OF',
  'EMAIL',
  'LINK',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export const fieldKindLabels = {
  TEXT: 'Text',
  LONG_TEXT: 'Long text',
  NUMBER: 'Number',
  WHOLE_NUMBER: 'Whole number',
  YES_NO: 'Yes or no',
  DATE: 'Date',
  MOMENT: 'Date and time',
  ONE_OF: 'One of a list',
  SEVERAL_OF: 'Several of a list',
  EMAIL: 'Email address',
  LINK: 'Web address',
} as const satisfies Record<FieldKind, string>;

const kindOfFormat = {
  date: 'DATE',
  'date-time': 'MOMENT',
  email: 'EMAIL',
  uri: 'LINK',
  multiline: 'LONG_TEXT',
} as const satisfies Record<string, FieldKind>;

/** How a field is asked for. */
export function kindOfField(field: FormField): FieldKind {
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

/** The values a field offers; none where anything may be entered. */
export function choicesOf(field: FormField): readonly string[] {
  if (field.type === 'array') return field.items.enum;
  return field.type === 'string' ? (field.enum ?? []) : [];
}

/** Up to here all choices are shown at once; above they fold into a list. */
export const mostRadios = 4;
