import { expect, test } from '@jest/globals';

import { DateScalar, DateTimeScalar, JsonScalar } from './scalars.ts';

test.each([
  ['2026-11-22T05:30:06.4Z', '2026-11-22T05:30:06.400Z'],
  ['2026-11-22T05:30:06Z', '2026-11-22T05:30:06.000Z'],
  ['2026-11-22T05:30:06.123456Z', '2026-11-22T05:30:06.123Z'],
  ['2026-11-22T06:30:06.4+01:00', '2026-11-22T05:30:06.400Z'],
  [new Date('2026-11-22T05:30:06Z'), '2026-11-22T05:30:06.000Z'],
])('an instant read as %s leaves as %s', (value, expected) => {
  expect(DateTimeScalar.serialize(value)).toBe(expected);
});

test('a day leaves as it is stored', () => {
  expect(DateScalar.serialize('2026-11-22')).toBe('2026-11-22');
});

test.each([[{ a: [1, 'two', null, { b: true }] }], ['Ünïcode 🙂'], [0.5], [null]])(
  'JSON takes %j as it is',
  (value) => {
    expect(JsonScalar.parseValue(value)).toBe(value);
  },
);

let deep: unknown = 1;
for (let depth = 0; depth < 40; depth += 1) deep = [deep];

test.each([
  ['\u0000'],
  [{ '\u0000': 1 }],
  [{ a: ['\ud800'] }],
  [Number.POSITIVE_INFINITY],
  [undefined],
  [deep],
])('JSON refuses what PostgreSQL cannot store (%#)', (value) => {
  expect(() => JsonScalar.parseValue(value)).toThrow('Not a value of JSON that can be stored.');
});
