import { expect, test } from '@jest/globals';

import { addDays, calendarDay, daysBetween, urgencyOf } from './urgency.ts';

test.each([
  [null, 'NO_DATE'],
  ['2026-11-14', 'CRITICALLY_OVERDUE'],
  ['2026-11-15', 'OVERDUE'],
  ['2026-11-21', 'OVERDUE'],
  ['2026-11-22', 'TODAY'],
  ['2026-11-23', 'NEXT_7_DAYS'],
  ['2026-11-29', 'NEXT_7_DAYS'],
  ['2026-11-30', 'LATER'],
])('%s on 22 November is %s', (dueOn, urgency) => {
  expect(urgencyOf(dueOn, '2026-11-22')).toBe(urgency);
});

test('days are calendar days, also over a change of the clock', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(addDays('2026-10-24', 7)).toBe('2026-10-31');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('the day of an instant depends on where you are', () => {
  const instant = new Date('2026-11-14T11:00:00Z');
  expect(calendarDay(instant, 'Pacific/Honolulu')).toBe('2026-11-14');
  expect(calendarDay(instant, 'Pacific/Auckland')).toBe('2026-11-15');
});
