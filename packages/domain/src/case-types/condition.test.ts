import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { checkCondition, conditionHolds, conditionSentence } from './condition.ts';
import type { FormSchema } from './form.ts';
import { boilerForm, facts } from './fixtures.ts';

const answers = {
  address: 'Calle Mayor 1',
  gas: true,
  income: 21_000,
  rooms: 3,
  share: 0.5,
  faults: ['No heat', 'Noise'],
  nothing: null,
};
const form: FormSchema = boilerForm;

test.each([
  ['variables.gas', true],
  ['!variables.gas', false],
  ['variables.gas == true && priority == "HIGH"', true],
  ['variables.income > 20000', true],
  ['variables.income > 20000.5', true],
  ['variables.income <= 20000', false],
  ['variables.rooms + 1 == 4', true],
  ['variables.rooms % 2 == 1', true],
  ['variables.share * 2 == 1', true],
  ['variables.income / 12 > 1700', true],
  ['variables.rooms in [2, 3]', true],
  ['"Noise" in variables.faults', true],
  ['variables.faults.exists(fault, fault.startsWith("No heat"))', true],
  ['size(variables.faults) > 2', false],
  ['has(variables.address)', true],
  ['has(variables.floor)', false],
  ['"floor" in variables', false],
  ['!has(variables.floor) || variables.floor > 3', true],
  ['variables.nothing == null', true],
  ['client.name == "Maria Ruiz"', true],
  ['case.number.startsWith("BOILER")', true],
  ['has(variables.constructor)', false],
])('%s is %s', (expression, holds) => {
  expect(conditionHolds(expression, facts(answers))).toEqual({ holds, problem: null });
});

test('no condition always holds', () => {
  expect(conditionHolds(null, facts())).toEqual({ holds: true, problem: null });
});

test.each([
  ['variables.floor == 1', '“floor” has no value.'],
  ['variables.address > 3', 'It compares values of different kinds.'],
  ['variables.address', 'It answers neither yes nor no.'],
  ['variables.', 'It ends too early, after “variables.”.'],
  [
    'income > 3',
    'There is nothing called “income”: the answers of the form are variables.income and the like.',
  ],
  ['1 + 1', 'A condition answers yes or no; this one gives a number.'],
  ['client.name == "x"', '“name” has no value.'],
])('%s is false and says why: %s', (expression, problem) => {
  expect(conditionHolds(expression, facts(answers, { client: null }))).toEqual({ holds: false, problem });
});

describe('nothing takes long', () => {
  test.each([
    ['variables.address.matches("(a+)+$")', '“matches” cannot be used'],
    ['variables.faults.all(a, variables.faults.all(b, a == b))', '“all” cannot stand inside another loop.'],
    [`variables.gas ${'|| variables.gas '.repeat(60)}`, 'at most 500 characters'],
    [`${'('.repeat(40)}true${')'.repeat(40)}`, 'too long or too deeply nested'],
    [Array.from({ length: 80 }, () => '1==1').join('||'), 'too long or too deeply nested'],
  ])('%s is not read', (expression, words) => {
    const { holds, problem } = conditionHolds(expression, facts(answers));
    expect([holds, problem]).toEqual([false, expect.stringContaining(words)]);
  });

  test.each([[Array.from({ length: 201 }, String)], ['x'.repeat(20_001)], [[[[[[['deep']]]]]]]])(
    'a value larger than a form can hold is not looked into',
    (value) => {
      expect(conditionHolds('has(variables.big)', facts({ big: value }))).toEqual({
        holds: false,
        problem: '“big” holds too much to look into.',
      });
    },
  );

  test('whatever somebody writes, the answer comes and never throws', () => {
    const word = fc.constantFrom(
      'variables',
      '.',
      'gas',
      'has(',
      ')',
      '==',
      '&&',
      '!',
      '[',
      ']',
      '"x"',
      '1',
      ' in ',
      '?',
      ':',
      'priority',
      '{',
      '}',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(word, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        text,
        fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue()),
        (expression, variables) => {
          const { holds, problem } = conditionHolds(expression, facts(variables));
          expect(holds && problem !== null).toBe(false);
        },
      ),
    );
  });
});

test('comparing numbers agrees with arithmetic', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(number, fc.integer({ min: -1000, max: 1000 }), (income, limit) => {
      const asked = (sign: string) =>
        conditionHolds(`variables.income ${sign} (${limit})`, facts({ income })).holds;
      expect([asked('<'), asked('=='), asked('>')]).toEqual([
        income < limit,
        income === limit,
        income > limit,
      ]);
    }),
  );
});

test.each([
  ['variables.gas', []],
  ['has(variables.floor)', ['“floor”']],
  ['"floor" in variables || variables["roof"] == 1', ['“floor”', '“roof”']],
  ['variables.gas && (', ['This condition cannot be read']],
  ['', ['Enter a condition']],
])('the findings of %s', (expression, words) => {
  expect(checkCondition(expression, form, 'rules.0.when')).toEqual(
    words.map((word) => ({ path: 'rules.0.when', message: expect.stringContaining(word) })),
  );
});

test.each([
  ['variables.address > 3', ['It puts a text beside a number, which never go together.']],
  ['variables.gas == "yes"', ['It puts a yes or no beside a text, which never go together.']],
  ['variables.faults == "Noise"', ['It puts a list of texts beside a text']],
  ['variables.address == null', ['Ask has(…) whether something is filled in.']],
  ['variables.gas && variables.address', ['Both sides of “and” and “or” answer yes or no.']],
  ['"Nose" in variables.faults', ['“What is wrong” is never “Nose”: it is No heat, No hot water, or Noise.']],
  ['variables.kind != "Coal"', ['“Kind” is never “Coal”: it is Gas or Electric.']],
  ['variables.kind in ["Gas", "Coal"] || "Coal" == variables["kind"]', ['“Kind” is never “Coal”']],
  ['priority == "URGNT"', ['“priority” is never “URGNT”: it is LOW, NORMAL, HIGH, or URGENT.']],
  ['variables.income > 3 && variables.income == 3.5 && variables.rooms in [1, 2]', []],
  ['"gas" in variables && has(variables.gas)', []],
  ['variables.faults.exists(fault, fault == "Noise") && size(variables.faults) > 1', []],
  ['variables.address.contains("Mayor") && variables.address in ["a", "b"]', []],
])('what can never hold is found in %s', (expression, words) => {
  const kind = { type: 'string', title: 'Kind', enum: ['Gas', 'Electric'] } as const;
  const withKind: FormSchema = { ...form, properties: { ...form.properties, kind } };
  expect(checkCondition(expression, withKind, 'when')).toEqual(
    words.map((word) => ({ path: 'when', message: expect.stringContaining(word) })),
  );
});

test.each([
  [null, 'Always'],
  ['variables.gas', 'It smells of gas is yes'],
  ['!variables.gas', 'It smells of gas is no'],
  ['variables.income > 20000', 'Household income is more than 20000'],
  [
    'variables.income >= 1.5 && priority == "HIGH"',
    'Household income is at least 1.5 and the priority is HIGH',
  ],
  ['has(variables.address) || "rooms" in variables', 'Address is filled in or Rooms is filled in'],
  ['!has(variables.address)', 'Address is not filled in'],
  ['variables.rooms in [1, 2, 3]', 'Rooms is 1, 2, or 3'],
  ['"Noise" in variables.faults', 'What is wrong includes Noise'],
  [
    'variables.gas && (variables.rooms < 2 || client.name != "x")',
    'It smells of gas is yes and (Rooms is less than 2 or the client’s name is not x)',
  ],
  ['size(variables.faults) > 2', 'size(variables.faults) > 2'],
  ['variables.', 'variables.'],
])('%s in words: %s', (expression, words) => {
  expect(conditionSentence(expression, form)).toBe(words);
});
