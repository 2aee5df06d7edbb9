import { expect, test } from '@jest/globals';

import { CommandError } from '../command.ts';
import { untilInstant } from './until.ts';

test.each([
  ['2016-03-10', '2016-03-10T23:59:59.999Z'],
  ['2016-03-10T12:00Z', '2016-03-10T12:00:00.000Z'],
  ['2016-03-10 12:00', '2016-03-10T12:00:00.000Z'],
  ['2016-03-10T12:00:30+02:00', '2016-03-10T10:00:30.000Z'],
])('%s is %s', (text, instant) => {
  expect(untilInstant(text)).toBe(instant);
});

test.each(['yesterday', '2016-02-30', '2016-13-01', '2016-03-10T25:00Z', '10-03-2016', ''])(
  '“%s” is no time',
  (text) => {
    expect(() => untilInstant(text)).toThrow(CommandError);
  },
);
