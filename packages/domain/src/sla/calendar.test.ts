import { expect, test } from '@jest/globals';

import { aroundTheClock, checkCalendar, workingDayMinutes } from './calendar.ts';
import { berlinOffice } from './fixtures.ts';

const messages = (change: Partial<typeof berlinOffice>) =>
  checkCalendar({ ...berlinOffice, ...change }).map(({ code, at, message }) => `${code} ${at}: ${message}`);

test('an office with a lunch break and one that never closes are sound', () => {
  expect(checkCalendar(berlinOffice)).toEqual([]);
  expect(checkCalendar(aroundTheClock('Pacific/Apia'))).toEqual([]);
});

test.each(['Europe/Atlantis', '+02:00', ''])('the time zone “%s” is refused', (timeZone) => {
  expect(messages({ timeZone })).toEqual([
    `ZONE_UNKNOWN ${timeZone}: There is no time zone called “${timeZone}”.`,
  ]);
});

test('times that are none, spans that run backwards and spans that overlap are found', () => {
  const week = {
    MONDAY: [{ from: '9:00', to: '24:01' }],
    TUESDAY: [{ from: '17:00', to: '09:00' }],
    WEDNESDAY: [{ from: '09:00', to: '09:00' }],
    THURSDAY: [
      { from: '12:30', to: '24:00' },
      { from: '09:00', to: '13:00' },
    ],
    FRIDAY: [
      { from: '13:00', to: '17:00' },
      { from: '09:00', to: '13:00' },
    ],
  };
  expect(messages({ week })).toEqual([
    'TIME_MALFORMED MONDAY: Monday: “9:00” is not a time of day such as 09:00.',
    'TIME_MALFORMED MONDAY: Monday: “24:01” is not a time of day such as 09:00.',
    'SPAN_BACKWARDS TUESDAY: Tuesday: 17:00 to 09:00 ends before it begins.',
    'SPAN_BACKWARDS WEDNESDAY: Wednesday: 09:00 to 09:00 ends before it begins.',
    'SPANS_OVERLAP THURSDAY: Thursday: 09:00 to 13:00 and 12:30 to 24:00 overlap.',
  ]);
});

test('a calendar without working time is found', () => {
  expect(messages({ week: { MONDAY: [] } })).toEqual([
    'NO_WORKING_TIME berlin: This calendar has no working time at all.',
  ]);
});

test('holidays must be days, named and listed once', () => {
  const holidays = [
    { on: '2026-02-29', name: 'Leap day' },
    { on: '2026-05-01', name: 'Labour Day' },
    { on: '2026-05-01', name: ' ' },
  ];
  expect(messages({ holidays })).toEqual([
    'HOLIDAY_MALFORMED 2026-02-29: “2026-02-29” is not a day of the calendar.',
    'HOLIDAY_UNNAMED 2026-05-01: The holiday on 2026-05-01 has no name.',
    'HOLIDAY_TWICE 2026-05-01: 2026-05-01 is listed as a holiday twice.',
  ]);
});

test('a working day is as long as the average day with working time', () => {
  expect(workingDayMinutes(berlinOffice)).toBe(480);
  expect(workingDayMinutes(aroundTheClock('UTC'))).toBe(1440);
  expect(workingDayMinutes({ ...berlinOffice, week: {} })).toBe(0);
});
