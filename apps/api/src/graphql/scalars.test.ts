import { expect, test } from '@jest/globals';

import { DateScalar, DateTimeScalar } from './scalars.ts';

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
