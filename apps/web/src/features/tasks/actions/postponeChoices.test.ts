import { expect, test } from '@jest/globals';
import { postponeChoices } from './postponeChoices.ts';

test('weeks count from the due day as it stands', () => {
  expect(postponeChoices('2025-11-14', '2025-11-10').map(({ day }) => day)).toEqual([
    '2025-11-21',
    '2025-11-28',
    '2025-12-05',
    '2025-12-12',
  ]);
});

test('what would still be past says so, and a week from today comes first', () => {
  const [first, ...rest] = postponeChoices('2025-11-01', '2025-11-14');
  expect(first).toEqual({ weeks: 1, day: '2025-11-21', fromToday: true, stillOverdue: false });
  expect(rest.map(({ stillOverdue }) => stillOverdue)).toEqual([true, false, false, false]);
});
