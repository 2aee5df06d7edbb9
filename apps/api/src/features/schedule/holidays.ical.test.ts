import { expect, test } from '@jest/globals';

import { holidaysIn } from './holidays.ical.ts';

function calendar(...events: readonly (readonly string[])[]): string {
  const parts = events.flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}`, ...lines, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
}

test('an all-day event is a holiday in the years asked for', () => {
  const text = calendar(
    ['DTSTART;VALUE=DATE:20261225', 'DTEND;VALUE=DATE:20261226', 'SUMMARY:Christmas Day'],
    ['DTSTART;VALUE=DATE:20250501', 'SUMMARY:Labour Day'],
  );
  expect(holidaysIn(text, [2026])).toEqual([{ on: '2026-12-25', name: 'Christmas Day' }]);
});

test('an event that comes back every year is a holiday in each of them, on the day its rule says', () => {
  const text = calendar(
    ['DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY', 'SUMMARY:Christmas Day'],
    ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', 'SUMMARY:Thanksgiving'],
  );
  expect(holidaysIn(text, [2026, 2027])).toEqual([
    { on: '2026-11-26', name: 'Thanksgiving' },
    { on: '2026-12-25', name: 'Christmas Day' },
    { on: '2027-11-25', name: 'Thanksgiving' },
    { on: '2027-12-25', name: 'Christmas Day' },
  ]);
});

test('an event of several days takes each of them, also into the next year and the last of February', () => {
  const text = calendar(
    ['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270102', 'SUMMARY;LANGUAGE=en:Closed'],
    ['DTSTART;VALUE=DATE:20280228', 'DTEND;VALUE=DATE:20280301', 'SUMMARY:Repairs'],
  );
  expect(holidaysIn(text, [2026, 2027, 2028])?.map(({ on, name }) => `${on} ${name}`)).toEqual([
    '2026-12-31 Closed',
    '2027-01-01 Closed',
    '2028-02-28 Repairs',
    '2028-02-29 Repairs',
  ]);
});

test('meetings, nameless days and rules by the hour make no holidays', () => {
  const text = calendar(
    ['DTSTART:20261231T100000Z', 'DTEND:20261231T110000Z', 'SUMMARY:Meeting'],
    ['DTSTART;VALUE=DATE:20261230'],
    ['DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=DAILY', 'SUMMARY:Every day'],
    ['DTSTART;VALUE=DATE:20261202', 'RRULE:FREQ=YEARLY;BYSECOND=0,1,2', 'SUMMARY:Seconds'],
  );
  expect(holidaysIn(text, [2026])).toEqual([]);
});

test('what is no calendar is told apart from one without holidays', () => {
  expect(holidaysIn('Dear all', [2026])).toBeNull();
  expect(holidaysIn(calendar(), [2026])).toEqual([]);
});
