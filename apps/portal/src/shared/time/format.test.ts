import { expect, test } from '@jest/globals';
import { dayAndTime, dayInWords, dayOf, dayWithYear, dueWords } from './format.ts';

test('a calendar day is written out, with the year where it is not the present one', () => {
  expect(dayWithYear('2025-11-14')).toBe('14 November 2025');
  expect(dayInWords('2025-11-14', '2025-11-10')).toBe('14 November');
  expect(dayInWords('2026-01-09', '2025-11-10')).toBe('9 January 2026');
});

test.each(['Pacific/Honolulu', 'Pacific/Auckland', 'UTC'])('a due day stays the same day in %s', (zone) => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  expect(dayInWords('2025-11-14', '2025-11-10')).toBe('14 November');
  process.env['TZ'] = before;
});

test('the day of an instant is the one the reader lives', () => {
  const late = '2025-11-14T23:30:00Z';
  expect(dayOf(late, '2025-11-10', { timeZone: 'Europe/Madrid', hour12: false })).toBe('15 November');
  expect(dayOf(late, '2025-11-10', { timeZone: 'America/New_York', hour12: false })).toBe('14 November');
});

test('a time is written with the hours the reader is used to', () => {
  const at = '2025-11-14T16:30:00Z';
  expect(dayAndTime(at, { timeZone: 'UTC', hour12: false })).toBe('14 November 2025 at 16:30');
  expect(dayAndTime(at, { timeZone: 'UTC', hour12: true })).toBe('14 November 2025 at 4:30pm');
});

test.each([
  ['2025-11-09', 'late', '9 November'],
  ['2025-11-10', 'today', '10 November'],
  ['2025-11-11', 'tomorrow', '11 November'],
  ['2025-11-12', 'by', '12 November'],
])('on 10 November a task due on %s is told as %s', (dueOn, key, day) => {
  expect(dueWords(dueOn, '2025-11-10')).toEqual({ key, day });
});
