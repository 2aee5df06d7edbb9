import { expect, test } from '@jest/globals';

import { checkForm, readForm } from './check-form.ts';
import { boilerForm } from './fixtures.ts';

const withField = (field: unknown, name = 'field') => ({ type: 'object', properties: { [name]: field } });

test('a form that can be drawn is read as it is', () => {
  expect(readForm(boilerForm)).toEqual({ form: boilerForm, findings: [] });
});

test.each([
  [{ type: 'string', format: 'date', title: 'Day', description: 'When.' }],
  [{ type: 'string', enum: ['a', 'b'], default: 'b' }],
  [{ type: 'string', format: 'multiline', minLength: 1, maxLength: 500 }],
  [{ type: 'integer', minimum: 0, maximum: 10, multipleOf: 2, default: 4 }],
  [{ type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1.5 }],
  [{ type: 'boolean', default: true }],
  [
    {
      type: 'array',
      items: { type: 'string', enum: ['a'] },
      uniqueItems: true,
      minItems: 1,
      maxItems: 1,
      default: ['a'],
    },
  ],
])('%j can be drawn', (field) => {
  expect(checkForm(withField(field))).toEqual([]);
});

test.each<[unknown, string, string]>([
  ['text', 'form', 'is an object of JSON Schema'],
  [{ type: 'array', properties: {} }, 'form.type', '“object”'],
  [
    { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', properties: {} },
    'form.$schema',
    'leave this out',
  ],
  [{ type: 'object' }, 'form.properties', 'List the fields'],
  [{ type: 'object', properties: {}, oneOf: [] }, 'form.oneOf', 'cannot draw “oneOf”'],
  [
    { type: 'object', properties: {}, additionalProperties: true },
    'form.additionalProperties',
    'leave this out',
  ],
  [{ type: 'object', properties: {}, required: ['a'] }, 'form.required', '“a” must be filled in'],
  [{ type: 'object', properties: {}, required: 'a' }, 'form.required', 'List the names'],
  [withField('x'), 'form.properties.field', 'not an object'],
  [withField({ type: 'string' }, 'Field'), 'form.properties.Field', 'begins with a small letter'],
  [withField({ type: 'string' }, 'in'), 'form.properties.in', 'cannot be called “in”'],
  [withField({ type: 'object', properties: {} }), 'form.properties.field.type', 'a form can draw'],
  [withField({ type: ['string', 'null'] }), 'form.properties.field.type', 'a form can draw'],
  [withField({ $ref: '#/x' }), 'form.properties.field.type', 'a form can draw'],
  [
    withField({ type: 'string', pattern: '(a+)+$' }),
    'form.properties.field.pattern',
    'cannot draw “pattern”',
  ],
  [withField({ type: 'string', format: 'ipv4' }), 'form.properties.field.format', 'cannot draw'],
  [withField({ type: 'string', enum: [] }), 'form.properties.field.enum', 'List the values'],
  [withField({ type: 'string', enum: ['a', 'a'] }), 'form.properties.field.enum', 'chosen twice'],
  [withField({ type: 'string', title: 7 }), 'form.properties.field.title', 'a text'],
  [withField({ type: 'string', minLength: -1 }), 'form.properties.field.minLength', 'whole number'],
  [
    withField({ type: 'string', minLength: 3, maxLength: 2 }),
    'form.properties.field.maxLength',
    'Nothing fits',
  ],
  [withField({ type: 'number', minimum: 'x' }), 'form.properties.field.minimum', 'is a number'],
  [withField({ type: 'number', multipleOf: 0 }), 'form.properties.field.multipleOf', 'is a number'],
  [withField({ type: 'number', minimum: 3, maximum: 2 }), 'form.properties.field.maximum', 'at least 3'],
  [withField({ type: 'array' }), 'form.properties.field.items', 'values one can choose from'],
  [
    withField({ type: 'array', items: { type: 'string' } }),
    'form.properties.field.items.enum',
    'List the values',
  ],
  [
    withField({ type: 'array', items: { type: 'string', enum: ['a'] }, uniqueItems: 1 }),
    'form.properties.field.uniqueItems',
    'true or false',
  ],
  [
    withField({ type: 'string', enum: ['a'], default: 'b' }),
    'form.properties.field.default',
    'does not allow',
  ],
  [withField({ type: 'integer', default: 1.5, title: 'Rooms' }), 'form.properties.field.default', '“Rooms”'],
  [
    withField({ type: 'array', items: { type: 'string', enum: ['a'] }, default: ['b'] }),
    'form.properties.field.default',
    'does not allow',
  ],
])('%j is refused at %s', (form, path, words) => {
  expect(checkForm(form)).toEqual([{ path, message: expect.stringContaining(words) }]);
});

test('a form has at most a hundred fields', () => {
  const fields = Array.from({ length: 101 }, (_, index) => [`f${index}`, { type: 'boolean' }] as const);
  const properties: unknown = Object.fromEntries(fields);
  expect(checkForm({ type: 'object', properties })).toEqual([
    { path: 'form.properties', message: 'A form has at most 100 fields.' },
  ]);
});
