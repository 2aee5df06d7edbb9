import { checkForm, type FormField, formFormats, type FormSchema } from '@docket/domain';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { checkAnswers } from '../../../../../packages/ui/src/forms/checkAnswers.ts';
import { readAnswers } from './form.service.ts';

const runs = Number(process.env['FORM_CASES'] ?? '200');
/** Printed with every failure, and to be set to try that failure again. */
const seed = Number(process.env['FORM_SEED'] ?? String(Date.now() % 2_147_483_647));

const choice = fc.constantFrom('Gas', 'Oil', 'Ä', '1', 'true');
const choices = fc.uniqueArray(choice, { minLength: 1, maxLength: 5 });
const whole = fc.integer({ min: -20, max: 20 });
const step = fc.constantFrom(0.01, 0.1, 0.25, 0.3, 1, 3, 7);
const amount = fc.oneof(
  whole,
  fc.integer({ min: -2_000, max: 2_000 }).map((cents) => cents / 100),
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.constantFrom(1e21, 1.1, 0.30000000000000004, 2 ** 53 + 2),
);

const text: fc.Arbitrary<FormField> = fc.record(
  {
    type: fc.constant('string'),
    format: fc.constantFrom(...formFormats),
    minLength: fc.integer({ min: 0, max: 6 }),
    maxLength: fc.integer({ min: 6, max: 12 }),
  },
  { requiredKeys: ['type'] },
);
const oneOf: fc.Arbitrary<FormField> = fc.record({ type: fc.constant('string'), enum: choices });
const number: fc.Arbitrary<FormField> = fc.record(
  {
    type: fc.constantFrom('number', 'integer'),
    minimum: whole,
    maximum: whole,
    exclusiveMinimum: whole,
    exclusiveMaximum: whole,
    multipleOf: step,
  },
  { requiredKeys: ['type'] },
);
const several: fc.Arbitrary<FormField> = fc.record(
  {
    type: fc.constant('array'),
    items: fc.record({ type: fc.constant('string'), enum: choices }),
    uniqueItems: fc.boolean(),
    minItems: fc.integer({ min: 0, max: 2 }),
    maxItems: fc.integer({ min: 2, max: 4 }),
  },
  { requiredKeys: ['type', 'items'] },
);
const field = fc.oneof(text, oneOf, number, several, fc.constant<FormField>({ type: 'boolean' }));

const form = fc
  .record({
    properties: fc.dictionary(fc.constantFrom('one', 'two', 'three'), field, { minKeys: 1 }),
    required: fc.subarray(['one', 'two', 'three']),
  })
  .map(({ properties, required }): FormSchema => ({
    type: 'object',
    properties,
    required: required.filter((name) => Object.hasOwn(properties, name)),
  }))
  .filter((one) => checkForm(one).length === 0);

const written = fc.oneof(
  fc.constantFrom(
    '2026-02-29',
    '2024-02-29',
    '2026-13-01',
    '2026-1-1',
    '0000-01-01',
    '1900-02-29',
    '9999-12-31',
  ),
  fc.constantFrom(
    '2026-11-22T10:00:00Z',
    '2026-11-22T10:00Z',
    '2026-11-22 10:00:00Z',
    '2026-11-22T24:00:00Z',
  ),
  fc.constantFrom(
    '2026-11-22T23:59:60Z',
    '2026-11-22T10:00:00.123+01:00',
    '2026-11-22T10:00:00+0100',
    '10:00',
  ),
  fc.constantFrom(
    'a@b.org',
    'a@b',
    '"a b"@c.org',
    'a@[127.0.0.1]',
    'a..b@c.org',
    '.a@b.org',
    'ä@b.org',
    'a@b.org.',
  ),
  fc.constantFrom(
    'https://a.org/x?y#z',
    'https://',
    'mailto:a@b.org',
    'a.org',
    '//a.org',
    'http://a b',
    'https://ä.org',
  ),
  fc.emailAddress(),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(' ', '', '\t', '\u00a0', '👩‍🚒👩‍🚒', 'ﬃ', 'A\u030a', '\u0000'),
  fc.string({ unit: 'grapheme', maxLength: 14 }),
  choice,
);
const answer: fc.Arbitrary<unknown> = fc.oneof(
  written,
  amount,
  fc.boolean(),
  fc.array(fc.oneof(choice, written), { maxLength: 5 }),
  fc.constantFrom(null, undefined, [], {}, ['Gas', 'Gas'], [1], -0),
);
const answers = fc.dictionary(fc.constantFrom('one', 'two', 'three'), answer);

test(
  `the browser and the server judge every answer to a form alike (seed ${seed})`,
  () => {
    fc.assert(
      fc.property(form, answers, (asked, given) => {
        const known = Object.fromEntries(
          Object.entries(given).filter(([name]) => Object.hasOwn(asked.properties, name)),
        );
        const refused = readAnswers(asked, known).problems.map((problem) => problem.field);
        expect(Object.keys(checkAnswers(asked, known)).toSorted()).toEqual(refused.toSorted());
      }),
      { numRuns: runs, seed },
    );
  },
  Math.max(60_000, runs * 200),
);
