import { describe, expect, test } from '@jest/globals';
import type { FormSchema } from '@docket/domain';
import fc from 'fast-check';

import { formProblems, formRefusal, readAnswers } from './form.service.ts';

const form: FormSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    address: { type: 'string', title: 'Address', minLength: 5, maxLength: 20 },
    on: { type: 'string', format: 'date', title: 'Day' },
    mail: { type: 'string', format: 'email', title: 'Mail' },
    notes: { type: 'string', format: 'multiline', title: 'Notes' },
    kind: { type: 'string', enum: ['Gas', 'Electric'], title: 'Kind' },
    rooms: { type: 'integer', minimum: 1, maximum: 9, title: 'Rooms' },
    rent: { type: 'number', exclusiveMinimum: 0, multipleOf: 0.5, title: 'Rent' },
    urgent: { type: 'boolean', title: 'Urgent' },
    faults: {
      type: 'array',
      items: { type: 'string', enum: ['Heat', 'Water'] },
      uniqueItems: true,
      maxItems: 2,
      title: 'Faults',
    },
  },
  required: ['address'],
};
const sound = {
  address: 'Calle Mayor 1',
  on: '2028-02-29',
  mail: 'maria@example.test',
  notes: 'One\nTwo',
  kind: 'Gas',
  rooms: 3,
  rent: 12.5,
  urgent: false,
  faults: ['Heat', 'Water'],
};

test('answers that fit are stored as they are', () => {
  expect(readAnswers(form, sound)).toEqual({ answers: sound, problems: [] });
});

test('what was left empty is not stored', () => {
  const answers = {
    address: 'Calle Mayor 1',
    on: '',
    mail: null,
    faults: [],
    urgent: false,
    rooms: undefined,
  };
  expect(readAnswers(form, answers)).toEqual({
    answers: { address: 'Calle Mayor 1', urgent: false },
    problems: [],
  });
});

describe('one problem per field, in plain words', () => {
  test.each<[string, unknown, string]>([
    ['address', '', 'Enter “Address”.'],
    ['address', 'Here', '“Address” needs at least 5 characters.'],
    ['address', 'x'.repeat(21), '“Address” has at most 20 characters.'],
    ['address', 7, '“Address” has to be a text.'],
    ['on', '2026-02-30', '“Day” has to be a day, as 2026-11-30.'],
    ['mail', 'maria', '“Mail” has to be a mail address.'],
    ['kind', 'Coal', '“Kind” has to be one of “Gas” or “Electric”.'],
    ['rooms', 1.5, '“Rooms” has to be a whole number.'],
    ['rooms', 0, '“Rooms” is at least 1.'],
    ['rooms', 10, '“Rooms” is at most 9.'],
    ['rooms', '3', '“Rooms” has to be a whole number.'],
    ['rent', 0, '“Rent” is more than 0.'],
    ['rent', 0.7, '“Rent” goes in steps of 0.5.'],
    ['urgent', 'yes', '“Urgent” has to be yes or no.'],
    ['faults', ['Heat', 'Heat'], '“Faults” names something twice.'],
    ['faults', ['Roof'], '“Faults” has to be one of “Heat” or “Water”.'],
    ['faults', 'Heat', '“Faults” has to be a list.'],
    ['colour', 'red', 'There is no field “colour”.'],
  ])('%s as %j', (field, value, message) => {
    expect(formProblems(form, { ...sound, [field]: value })).toEqual([{ field, message }]);
  });

  test('the problems of several fields come in the order of the fields', () => {
    const problems = formProblems(form, { ...sound, on: 'soon', rooms: 99 });
    expect(problems.map(({ field }) => field)).toEqual(['on', 'rooms']);
  });
});

test.each([['text'], [[1]], [7]])('%j is no answer to a form', (value) => {
  expect(formProblems(form, value)).toEqual([{ field: '', message: 'Send an object.' }]);
});

test('without a form there is nothing to answer', () => {
  expect(readAnswers(null, null)).toEqual({ answers: {}, problems: [] });
  expect(formProblems(null, { a: '' })).toEqual([]);
  expect(formProblems(null, { a: 1 })).toEqual([{ field: 'a', message: 'There is no field “a”.' }]);
});

test('more than a form can hold is refused', () => {
  expect(formProblems(null, { a: 'x'.repeat(100_001) })).toEqual([
    { field: '', message: 'This is more than a form can hold.' },
  ]);
});

test('a refusal names the field of the input', () => {
  expect(formRefusal('variables', formProblems(form, {}))).toMatchObject({
    code: 'INVALID_INPUT',
    field: 'variables.address',
    message: 'Enter “Address”.',
  });
  expect(formRefusal('form', formProblems(form, 7))?.field).toBe('form');
  expect(formRefusal('form', [])).toBeNull();
});

test('any JSON gets an answer, and answers without problems are stored again the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const { answers, problems } = readAnswers(form, json);
      expect(problems.length > 0 || readAnswers(form, answers).answers).toEqual(
        problems.length > 0 || answers,
      );
    }),
  );
});

test('forms beyond those remembered are judged the same', () => {
  const formOf = (name: string): FormSchema => ({
    type: 'object',
    properties: { [name]: { type: 'boolean' } },
  });
  for (let index = 0; index < 400; index += 1) {
    expect(formProblems(formOf(`f${index}`), { [`f${index}`]: true })).toEqual([]);
  }
  expect(formProblems(formOf('f0'), { f0: 1 })).toHaveLength(1);
});
