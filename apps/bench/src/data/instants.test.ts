import { expect, test } from '@jest/globals';

import { dayText, instantText } from './instants.ts';
import { randomOf } from './random.ts';
import { firstDay, lastDay } from './scale.ts';

test('instants read as everywhere else, to the millisecond', () => {
  const random = randomOf(1, 1);
  const instants = [
    firstDay,
    lastDay - 1,
    ...Array.from({ length: 500 }, () => firstDay + random.whole(lastDay - firstDay)),
  ];
  expect(instants.map(instantText)).toEqual(instants.map((at) => new Date(at).toISOString()));
  expect(instants.map(dayText)).toEqual(instants.map((at) => new Date(at).toISOString().slice(0, 10)));
});
