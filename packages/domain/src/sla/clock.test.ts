import { describe, expect, test } from '@jest/globals';

import { aroundTheClock } from './calendar.ts';
import { slaClock, slaStanding, waitsFor } from './clock.ts';
import type { SlaClockInput, SlaEvent } from './events.ts';
import { berlinOffice } from './fixtures.ts';
import { reminderMoments } from './reminders.ts';

/** Four hours from Monday 23 November 2026, 09:00 in Berlin, read at 11:00. */
const base: SlaClockInput = {
  target: { minutes: 240 },
  calendar: berlinOffice,
  startedAt: '2026-11-23T08:00:00Z',
  events: [],
  now: '2026-11-23T10:00:00Z',
};

const event = (at: string, kind: Exclude<SlaEvent['kind'], 'RETARGETED'>, cause = ''): SlaEvent => ({
  at,
  kind,
  cause,
});

const clockOf = (change: Partial<SlaClockInput>) => slaClock({ ...base, ...change });

const wordsOf = (change: Partial<SlaClockInput>) =>
  clockOf(change).intervals.map(
    ({ from, to, kind, cause }) => `${from.slice(5, 16)} ${to?.slice(5, 16) ?? 'now'} ${kind} ${cause}`,
  );

describe('a clock for which another promise was chosen', () => {
  const events = [
    event('2026-11-23T09:00:00Z', 'RECHOSEN', 'Priority is now Urgent: 2 h'),
    event('2026-11-23T09:30:00Z', 'PAUSED', 'Waiting for the client'),
  ];

  test('counts on, and says from then on why', () => {
    const { intervals, usedMinutes } = clockOf({ events });
    expect(usedMinutes).toBe(90);
    expect(intervals.map(({ from, cause, note }) => [from.slice(11, 16), cause, note])).toEqual([
      ['08:00', 'Working hours', null],
      ['09:00', 'Working hours', 'Priority is now Urgent: 2 h'],
      ['09:30', 'Waiting for the client', null],
    ]);
  });

  test('keeps waiting for what it waits for, and stays finished', () => {
    const paused = [event('2026-11-23T08:30:00Z', 'PAUSED', 'Waiting for the client'), ...events];
    expect(waitsFor({ ...base, events: paused.slice(0, 2) })).toBe('Waiting for the client');
    const stopped = [event('2026-11-23T08:30:00Z', 'STOPPED', 'Done'), ...events.slice(0, 1)];
    expect(clockOf({ events: stopped })).toMatchObject({ finishedAt: '2026-11-23T08:30:00.000Z' });
  });
});

describe('the intervals of a clock', () => {
  test('name working hours, lunch and the night, and the last one has no end yet', () => {
    expect(wordsOf({ target: { minutes: 600 }, now: '2026-11-24T08:30:00Z' })).toEqual([
      '11-23T08:00 11-23T12:00 RUNNING Working hours',
      '11-23T12:00 11-23T13:00 OUT_OF_HOURS Outside working hours',
      '11-23T13:00 11-23T17:00 RUNNING Working hours',
      '11-23T17:00 11-24T08:00 OUT_OF_HOURS Outside working hours',
      '11-24T08:00 now RUNNING Working hours',
    ]);
  });

  test('call a holiday by its name from midnight to midnight', () => {
    expect(wordsOf({ startedAt: '2026-12-24T16:00:00Z', now: '2026-12-28T08:00:00Z' })).toEqual([
      '12-24T16:00 12-24T17:00 RUNNING Working hours',
      '12-24T17:00 12-24T23:00 OUT_OF_HOURS Outside working hours',
      '12-24T23:00 12-25T23:00 OUT_OF_HOURS Christmas Day',
      '12-25T23:00 12-28T08:00 OUT_OF_HOURS Outside working hours',
      '12-28T08:00 now RUNNING Working hours',
    ]);
  });

  test('show a pause over a night and a holiday as one wait', () => {
    const events = [
      event('2026-12-24T16:30:00Z', 'PAUSED', 'Waiting for the client'),
      event('2026-12-28T09:00:00Z', 'RESUMED'),
    ];
    const change = { startedAt: '2026-12-24T16:00:00Z', events, now: '2026-12-28T10:00:00Z' };
    expect(wordsOf(change)).toEqual([
      '12-24T16:00 12-24T16:30 RUNNING Working hours',
      '12-24T16:30 12-28T09:00 PAUSED Waiting for the client',
      '12-28T09:00 now RUNNING Working hours',
    ]);
    expect(clockOf(change)).toMatchObject({ usedMinutes: 90, dueAt: '2026-12-28T13:30:00.000Z' });
  });

  test('end at the finish and bridge the time until a reopening', () => {
    const events = [
      event('2026-11-23T08:30:00Z', 'STOPPED', 'Resolved'),
      event('2026-11-23T09:30:00Z', 'REOPENED'),
      event('2026-11-23T09:45:00Z', 'STOPPED', 'Resolved again'),
    ];
    expect(wordsOf({ events })).toEqual([
      '11-23T08:00 11-23T08:30 RUNNING Working hours',
      '11-23T08:30 11-23T09:30 PAUSED Resolved',
      '11-23T09:30 11-23T09:45 RUNNING Working hours',
    ]);
    expect(clockOf({ events })).toMatchObject({ usedMinutes: 45, state: 'MET' });
  });

  test('one wait may follow another', () => {
    const events = [
      event('2026-11-23T08:30:00Z', 'PAUSED', 'Waiting for the client'),
      event('2026-11-23T09:00:00Z', 'PAUSED'),
    ];
    expect(wordsOf({ events })).toEqual([
      '11-23T08:00 11-23T08:30 RUNNING Working hours',
      '11-23T08:30 11-23T09:00 PAUSED Waiting for the client',
      '11-23T09:00 now PAUSED Paused',
    ]);
  });

  test('are none before the clock starts', () => {
    const early = clockOf({ now: '2026-11-22T08:00:00Z' });
    expect(early).toMatchObject({ intervals: [], usedMinutes: 0, state: 'RUNNING' });
    expect(early.dueAt).toBe('2026-11-23T12:00:00.000Z');
  });
});

describe('the state of a clock', () => {
  test.each([
    ['2026-11-23T10:59:59Z', 'RUNNING', 61],
    ['2026-11-23T11:00:00Z', 'AT_RISK', 60],
    ['2026-11-23T11:59:59Z', 'AT_RISK', 1],
    ['2026-11-23T12:00:00Z', 'BREACHED', 0],
    ['2026-11-23T12:30:00Z', 'BREACHED', 0],
    ['2026-11-23T14:00:00Z', 'BREACHED', -60],
  ])('at %s is %s with %i minutes left', (now, state, remainingMinutes) => {
    expect(clockOf({ now })).toMatchObject({ state, remainingMinutes, dueAt: '2026-11-23T12:00:00.000Z' });
  });

  test.each([
    ['2026-11-23T11:00:00Z', 'MET', '2026-11-23T12:00:00.000Z'],
    ['2026-11-23T12:00:00Z', 'MET', '2026-11-23T12:00:00.000Z'],
    ['2026-11-23T12:00:01Z', 'MISSED', '2026-11-23T12:00:00.000Z'],
    ['2026-11-23T12:30:00Z', 'MISSED', '2026-11-23T12:00:00.000Z'],
  ])('finished at %s is %s', (at, state, dueAt) => {
    const clock = clockOf({ events: [event(at, 'STOPPED')], now: '2026-12-01T00:00:00Z' });
    expect(clock).toMatchObject({ state, dueAt, finishedAt: new Date(at).toISOString() });
  });

  test('paused without end has no due time, but one that passed before the pause stays', () => {
    const paused = [event('2026-11-23T09:00:00Z', 'PAUSED')];
    expect(clockOf({ events: paused })).toMatchObject({
      state: 'PAUSED',
      dueAt: null,
      remainingMinutes: 180,
    });
    const late = [event('2026-11-23T13:30:00Z', 'PAUSED')];
    expect(clockOf({ events: late, now: '2026-11-25T08:00:00Z' })).toMatchObject({
      state: 'BREACHED',
      dueAt: '2026-11-23T12:00:00.000Z',
      remainingMinutes: -30,
    });
  });

  test('with a target of no minutes is broken from the start, paused or not', () => {
    const events = [event('2026-11-23T08:00:00Z', 'PAUSED')];
    expect(clockOf({ target: { minutes: 0 }, events })).toMatchObject({
      state: 'BREACHED',
      dueAt: '2026-11-23T08:00:00.000Z',
    });
  });

  test('finished while paused counts as if it had gone on then', () => {
    const events = [event('2026-11-23T09:00:00Z', 'PAUSED'), event('2026-11-23T09:30:00Z', 'STOPPED')];
    expect(clockOf({ events })).toMatchObject({ state: 'MET', dueAt: '2026-11-23T13:30:00.000Z' });
  });
});

test('how a clock stands can be asked without its intervals', () => {
  const { intervals, ...standing } = clockOf({});
  expect(intervals).toHaveLength(1);
  expect(slaStanding(base)).toEqual(standing);
});

describe('a target set by hand', () => {
  const retarget = (minutes: number | null): Partial<SlaClockInput> => ({
    events: [{ at: '2026-11-23T09:00:00Z', kind: 'RETARGETED', minutes, cause: 'Agreed by phone' }],
  });

  test('counts from the start, so that a shorter one may be broken at once', () => {
    expect(clockOf(retarget(300))).toMatchObject({ targetMinutes: 300, dueAt: '2026-11-23T14:00:00.000Z' });
    expect(clockOf(retarget(30))).toMatchObject({ state: 'BREACHED', dueAt: '2026-11-23T08:30:00.000Z' });
  });

  test('may be removed and set again', () => {
    expect(clockOf(retarget(null))).toMatchObject({
      state: 'NONE',
      dueAt: null,
      targetMinutes: null,
      remainingMinutes: null,
      usedMinutes: 120,
    });
    expect(clockOf({ ...retarget(60), target: { minutes: null } })).toMatchObject({ state: 'BREACHED' });
  });
});

describe('events', () => {
  test('after now are not looked at, so that a clock can be read as of any moment', () => {
    const events = [event('2026-11-23T10:00:01Z', 'STOPPED')];
    expect(clockOf({ events })).toEqual(clockOf({}));
  });

  test('that do not fit change nothing', () => {
    const events = [event('2026-11-23T08:30:00Z', 'RESUMED'), event('2026-11-23T09:00:00Z', 'REOPENED')];
    expect(clockOf({ events })).toEqual(clockOf({}));
  });

  test('written with a time before their predecessor take effect together with it', () => {
    const events = [event('2026-11-23T09:00:00Z', 'PAUSED'), event('2026-11-23T08:00:00Z', 'RESUMED')];
    expect(wordsOf({ events })).toEqual([
      '11-23T08:00 11-23T09:00 RUNNING Working hours',
      '11-23T09:00 now RUNNING Working hours',
    ]);
    expect(clockOf({ events }).usedMinutes).toBe(120);
    expect(clockOf({ events: [event('2026-11-22T08:00:00Z', 'STOPPED')] }).intervals).toEqual([]);
  });

  test('seconds on both sides of a pause add up to whole minutes', () => {
    const events = [event('2026-11-23T08:00:40Z', 'PAUSED'), event('2026-11-23T09:00:00Z', 'RESUMED')];
    expect(clockOf({ events, now: '2026-11-23T09:00:20Z' }).usedMinutes).toBe(1);
  });
});

test('a changed calendar counts the whole time anew', () => {
  const friday = { startedAt: '2026-11-27T16:00:00Z', now: '2026-11-27T16:00:00Z' };
  expect(clockOf(friday).dueAt).toBe('2026-11-30T11:00:00.000Z');
  const holidays = [{ on: '2026-11-30', name: 'Founders’ day' }];
  expect(clockOf({ ...friday, calendar: { ...berlinOffice, holidays } }).dueAt).toBe(
    '2026-12-01T11:00:00.000Z',
  );
  expect(clockOf({ ...friday, calendar: aroundTheClock('Europe/Berlin') }).dueAt).toBe(
    '2026-11-27T20:00:00.000Z',
  );
});

describe('reminders', () => {
  const moments = (change: Partial<SlaClockInput>) =>
    reminderMoments({ ...base, ...change }, [50, 80, 100, 150]).map(({ percent, at }) => `${percent} ${at}`);

  test('come when their share of the target is used up, also where that has passed', () => {
    expect(moments({ now: '2026-11-23T11:00:00Z' })).toEqual([
      '50 2026-11-23T10:00:00.000Z',
      '80 2026-11-23T11:12:00.000Z',
      '100 2026-11-23T12:00:00.000Z',
      '150 2026-11-23T15:00:00.000Z',
    ]);
  });

  test('move behind a pause that has ended', () => {
    const events = [event('2026-11-23T09:00:00Z', 'PAUSED'), event('2026-11-24T09:00:00Z', 'RESUMED')];
    expect(moments({ events, now: '2026-11-24T09:30:00Z' })[0]).toBe('50 2026-11-24T10:00:00.000Z');
  });

  test('wait while the clock is paused, ended or without a target, except those that had come', () => {
    const nothing = ['50 null', '80 null', '100 null', '150 null'];
    expect(moments({ target: { minutes: null } })).toEqual(nothing);
    expect(moments({ events: [event('2026-11-23T09:00:00Z', 'PAUSED')] })).toEqual(nothing);
    expect(moments({ events: [event('2026-11-23T10:00:00Z', 'STOPPED')] })).toEqual([
      '50 2026-11-23T10:00:00.000Z',
      ...nothing.slice(1),
    ]);
  });
});

test('a clock waits for what its last pause names, whether its time has passed or not', () => {
  const pause = event('2026-11-23T09:00:00Z', 'PAUSED', 'Waiting for client');
  const at = (now: string, ...events: readonly SlaEvent[]) => waitsFor({ ...base, now, events });
  expect(at('2026-11-23T10:00:00Z', pause)).toBe('Waiting for client');
  expect(at('2026-11-23T08:30:00Z', pause)).toBeNull();
  expect(at('2026-11-24T10:00:00Z', pause, event('2026-11-23T11:00:00Z', 'RESUMED'))).toBeNull();
  expect(at('2026-11-24T10:00:00Z', pause, event('2026-11-23T11:00:00Z', 'STOPPED'))).toBeNull();
  const late = event('2026-11-24T15:00:00Z', 'PAUSED', 'On hold');
  expect(slaStanding({ ...base, now: '2026-11-24T16:00:00Z', events: [late] }).state).toBe('BREACHED');
  expect(at('2026-11-24T16:00:00Z', late)).toBe('On hold');
});
