import { describe, expect, test } from '@jest/globals';

import { addDays } from '../time/urgency.ts';
import { aroundTheClock } from './calendar.ts';
import { berlinOffice, everyDay } from './fixtures.ts';
import { addWorkingMinutes, workingMinutesBetween, workingSpans } from './working-time.ts';

const spansOf = (calendar: typeof berlinOffice, from: string, to: string) =>
  [...workingSpans(calendar, from, to)].map((span) => `${span.from.slice(5, 16)} ${span.to.slice(5, 16)}`);

describe('changes of the clock', () => {
  test.each([
    ['Europe/Berlin', '01:00–04:00', '2026-03-29', 120],
    ['Europe/Berlin', '02:00–03:00', '2026-03-29', 0],
    ['Europe/Berlin', '02:30–04:00', '2026-03-29', 60],
    ['Europe/Berlin', '01:00–04:00', '2026-10-25', 240],
    ['Europe/Berlin', '02:00–03:00', '2026-10-25', 120],
    ['America/New_York', '01:00–04:00', '2026-03-08', 120],
    ['America/New_York', '00:00–24:00', '2026-11-01', 1500],
    ['America/New_York', '01:00–02:00', '2026-11-01', 120],
    ['Australia/Lord_Howe', '01:00–04:00', '2026-10-04', 150],
    ['Australia/Lord_Howe', '01:00–04:00', '2026-04-05', 210],
    ['Pacific/Apia', '00:00–24:00', '2011-12-29', 1440],
    ['Pacific/Apia', '00:00–24:00', '2011-12-30', 0],
    ['Pacific/Apia', '00:00–24:00', '2011-12-31', 1440],
    ['Pacific/Apia', '02:00–05:00', '2020-09-27', 120],
    ['Pacific/Apia', '02:00–05:00', '2021-04-04', 240],
    ['America/Sao_Paulo', '00:00–08:00', '2018-11-04', 420],
    ['America/Sao_Paulo', '22:00–24:00', '2018-02-17', 180],
    ['America/Sao_Paulo', '00:00–24:00', '2026-11-01', 1440],
    ['Africa/Casablanca', '00:00–24:00', '2026-02-15', 1500],
    ['Asia/Kathmandu', '09:00–17:00', '2026-03-29', 480],
  ])('%s is open %s on %s for %i minutes', (timeZone, hours, on, minutes) => {
    const [from = '', to = ''] = hours.split('–');
    const holidays = [-3, -2, -1, 1, 2].map((days) => ({ on: addDays(on, days), name: 'Another day' }));
    const calendar = { ...everyDay(timeZone, { from, to }), holidays };
    const [start, end] = [`${addDays(on, -2)}T12:00:00Z`, `${addDays(on, 1)}T12:00:00Z`];
    expect(workingMinutesBetween(calendar, start, end)).toBe(minutes);
  });

  test('a target given before the clock changes is due an hour of the wall later', () => {
    const calendar = everyDay('Europe/Berlin', { from: '00:00', to: '24:00' });
    expect(addWorkingMinutes(calendar, '2026-03-28T11:00:00Z', 1440)).toBe('2026-03-29T11:00:00.000Z');
    expect(addWorkingMinutes(berlinOffice, '2026-03-27T16:30:00Z', 60)).toBe('2026-03-30T07:30:00.000Z');
    expect(addWorkingMinutes(berlinOffice, '2026-10-23T15:30:00Z', 60)).toBe('2026-10-26T08:30:00.000Z');
  });
});

describe('adding working minutes', () => {
  test.each([
    ['inside a span', '2026-11-23T08:00:00Z', 60, '2026-11-23T09:00:00.000Z'],
    ['over lunch', '2026-11-23T11:00:00Z', 120, '2026-11-23T14:00:00.000Z'],
    [
      'to the end of a span, not the start of the next',
      '2026-11-23T11:00:00Z',
      60,
      '2026-11-23T12:00:00.000Z',
    ],
    ['over a night', '2026-11-23T16:30:00Z', 60, '2026-11-24T08:30:00.000Z'],
    ['over a weekend', '2026-11-27T16:30:00Z', 60, '2026-11-30T08:30:00.000Z'],
    ['from a Sunday', '2026-11-22T10:00:00Z', 1, '2026-11-23T08:01:00.000Z'],
    ['over Christmas, a Friday', '2026-12-24T16:00:00Z', 120, '2026-12-28T09:00:00.000Z'],
    ['with seconds kept', '2026-11-23T08:00:12.345Z', 60, '2026-11-23T09:00:12.345Z'],
    ['none at all', '2026-11-22T10:00:00Z', 0, '2026-11-22T10:00:00.000Z'],
  ])('%s', (_, from, minutes, due) => {
    expect(addWorkingMinutes(berlinOffice, from, minutes)).toBe(due);
  });

  test('minutes that are negative or not whole are refused', () => {
    expect(() => addWorkingMinutes(berlinOffice, '2026-11-23T08:00:00Z', -1)).toThrow(RangeError);
    expect(() => addWorkingMinutes(berlinOffice, '2026-11-23T08:00:00Z', 1.5)).toThrow('whole minutes');
    expect(() => addWorkingMinutes(berlinOffice, 'soon', 1)).toThrow('“soon” is not an instant');
  });

  test('a calendar without working time is refused instead of searched for ever', () => {
    const closed = { ...berlinOffice, week: {} };
    expect(() => addWorkingMinutes(closed, '2026-11-23T08:00:00Z', 1)).toThrow(
      'The calendar “Berlin office” has not that much working time in the next 20 years.',
    );
  });

  test('a year ahead takes a few milliseconds at most', () => {
    addWorkingMinutes(berlinOffice, '2026-11-22T10:00:00Z', 120_000);
    const runs = Array.from({ length: 20 }, () => {
      const before = performance.now();
      addWorkingMinutes(berlinOffice, '2026-11-22T10:00:00Z', 120_000);
      return performance.now() - before;
    });
    expect(Math.min(...runs)).toBeLessThan(5);
  });
});

describe('working time between two instants', () => {
  test('is counted in whole minutes, rounded down', () => {
    expect(workingMinutesBetween(berlinOffice, '2026-11-23T07:59:00Z', '2026-11-23T08:01:59Z')).toBe(1);
    expect(workingMinutesBetween(berlinOffice, '2026-11-23T07:00:00Z', '2026-11-30T07:00:00Z')).toBe(2400);
  });

  test('is none when the end does not lie after the start', () => {
    expect(workingMinutesBetween(berlinOffice, '2026-11-23T10:00:00Z', '2026-11-23T09:00:00Z')).toBe(0);
  });

  test('comes as spans around lunch and holidays', () => {
    expect(spansOf(berlinOffice, '2026-12-24T12:30:00Z', '2026-12-28T10:00:00Z')).toEqual([
      '12-24T13:00 12-24T17:00',
      '12-28T08:00 12-28T10:00',
    ]);
  });

  test('is counted once where spans overlap, as they never should', () => {
    const spans = ['09:00', '10:00'].map((from) => ({ from, to: '12:00' }));
    const overlapping = everyDay('UTC', ...spans, { from: '10:30', to: '11:00' });
    expect(workingMinutesBetween(overlapping, '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z')).toBe(180);
  });

  test('is one span over midnight, the turn of the year and a change of the clock', () => {
    expect(spansOf(aroundTheClock('Europe/Berlin'), '2025-10-01T00:00:00Z', '2026-04-01T00:00:00Z')).toEqual([
      '10-01T00:00 04-01T00:00',
    ]);
  });

  test('is the same whichever year a zone was asked about first', () => {
    const zone = everyDay('America/Santiago', { from: '08:00', to: '16:00' });
    expect(spansOf(zone, '2030-01-15T00:00:00Z', '2030-01-16T00:00:00Z')).toEqual([
      '01-15T11:00 01-15T19:00',
    ]);
    expect(spansOf(zone, '2020-07-15T00:00:00Z', '2020-07-16T00:00:00Z')).toEqual([
      '07-15T12:00 07-15T20:00',
    ]);
    expect(spansOf(zone, '2030-07-15T00:00:00Z', '2030-07-16T00:00:00Z')).toEqual([
      '07-15T12:00 07-15T20:00',
    ]);
  });
});
