import { describe, expect, test } from '@jest/globals';

import { clockBadge } from './badge.ts';
import { slaClock } from './clock.ts';
import type { SlaClockInput, SlaEvent } from './events.ts';
import { explainClock } from './explain.ts';
import { berlinOffice } from './fixtures.ts';
import { reminderMoments } from './reminders.ts';
import { momentWords } from './words.ts';

function explain(audience: 'STAFF' | 'CLIENT', now: string, change: Partial<SlaClockInput> = {}) {
  const input: SlaClockInput = {
    target: { minutes: 240 },
    calendar: berlinOffice,
    startedAt: '2026-12-24T14:00:00Z',
    events: [],
    now,
    ...change,
  };
  const reader = { audience, timeZone: 'Europe/Berlin', now };
  return explainClock(slaClock(input), berlinOffice, reader);
}

const texts = (...given: Parameters<typeof explain>) => explain(...given).sentences.map(({ text }) => text);

const wait: SlaEvent = {
  at: '2026-12-24T15:00:00Z',
  kind: 'PAUSED',
  cause: 'Waiting for client: bank refuses, check fraud list',
  clientCause: 'We are waiting for your bank statement',
};
const stop = (at: string): SlaEvent => ({ at, kind: 'STOPPED', cause: 'Resolved' });

describe('for staff', () => {
  test('a running clock tells its target, its use and its due time', () => {
    expect(explain('STAFF', '2026-12-24T15:00:00Z').sentences).toEqual([
      {
        code: 'TARGET',
        at: null,
        minutes: 240,
        cause: null,
        text: 'The target is 4 h of working time by the calendar “Berlin office”.',
      },
      { code: 'USED', at: null, minutes: 60, cause: null, text: '1 h used, 3 h left.' },
      {
        code: 'DUE',
        at: '2026-12-28T09:00:00.000Z',
        minutes: null,
        cause: null,
        text: 'Due Mon 28 Dec 2026, 10:00.',
      },
    ]);
  });

  test('a pause tells since when and for what', () => {
    expect(texts('STAFF', '2026-12-26T10:00:00Z', { events: [wait] }).at(-1)).toBe(
      'Paused since Thu 24 Dec 2026, 16:00: Waiting for client: bank refuses, check fraud list. It has no due time until it goes on.',
    );
  });

  test('a broken target tells by how much', () => {
    expect(texts('STAFF', '2026-12-28T10:15:00Z').slice(1)).toEqual([
      '5 h 15 min used, 1 h 15 min over.',
      'Was due Mon 28 Dec 2026, 10:00. Overdue 1 h.',
    ]);
  });

  test('a finished clock keeps its result', () => {
    const now = '2027-01-10T10:00:00Z';
    expect(texts('STAFF', now, { events: [stop('2026-12-28T08:48:00Z')] }).at(-1)).toBe(
      'Finished Mon 28 Dec 2026, 09:48. Met, 12 min early.',
    );
    expect(texts('STAFF', now, { events: [stop('2026-12-28T12:00:00Z')] }).at(-1)).toBe(
      'Finished Mon 28 Dec 2026, 13:00. Missed by 3 h.',
    );
  });

  test('intervals carry their cause and how long they last', () => {
    const words = explain('STAFF', '2026-12-28T08:20:00Z').intervals.map(
      ({ minutes, causeCode, text }) => `${minutes} ${causeCode} ${text}`,
    );
    expect(words).toEqual([
      '180 WORKING_HOURS Working hours',
      '360 CLOSED Outside working hours',
      '1440 HOLIDAY Christmas Day',
      '3420 CLOSED Outside working hours',
      '20 WORKING_HOURS Working hours',
    ]);
  });
});

describe('for clients', () => {
  test.each([
    ['2026-12-24T15:00:00Z', ['We plan to finish by 28 December 2026, 10am.']],
    [
      '2026-12-28T10:00:00Z',
      ['We are late. We wanted to finish by 28 December 2026, 10am.', 'We are still working on it.'],
    ],
  ])('at %s they read what comes next', (now, sentences) => {
    expect(texts('CLIENT', now)).toEqual(sentences);
  });

  test.each([
    ['2026-12-28T08:30:00Z', 'We finished on 28 December 2026, 9:30am, on time.'],
    ['2026-12-28T12:00:00Z', 'We finished on 28 December 2026, 1pm, 3 hours late. We are sorry.'],
    ['2026-12-31T12:01:00Z', 'We finished on 31 December 2026, 1:01pm, 3 days 3 hours late. We are sorry.'],
    ['2026-12-28T10:01:00Z', 'We finished on 28 December 2026, 11:01am, 1 hour 1 minute late. We are sorry.'],
  ])('finished at %s they read the result', (at, text) => {
    expect(texts('CLIENT', '2027-01-10T10:00:00Z', { events: [stop(at)] })).toEqual([text]);
  });

  test('without a target they read that there is no date', () => {
    expect(texts('CLIENT', '2026-12-24T15:00:00Z', { target: { minutes: null } })).toEqual([
      'We have not set a date for this.',
    ]);
    expect(texts('STAFF', '2026-12-24T15:00:00Z', { target: { minutes: null } })).toEqual([
      'No target is set.',
    ]);
  });

  test('a pause is told in the words meant for them', () => {
    const told = explain('CLIENT', '2026-12-26T10:00:00Z', { events: [wait] });
    expect(told.badge.text).toBe('Paused, we are waiting for your bank statement');
    expect(told.sentences.map(({ text }) => text)).toEqual([
      'We are waiting for your bank statement.',
      'You will get a new date when we go on.',
    ]);
    expect(told.intervals.map(({ text }) => text)).toEqual([
      'In our working hours',
      'We are waiting for your bank statement',
    ]);
  });

  test('words written for staff never reach them', () => {
    const secret: SlaEvent = { at: wait.at, kind: 'PAUSED', cause: wait.cause };
    const events = [secret, stop('2026-12-24T15:10:00Z')];
    const reopened: SlaEvent = { at: '2026-12-24T15:20:00Z', kind: 'REOPENED', cause: 'fraud' };
    const removed: SlaEvent = { at: '2026-12-24T15:30:00Z', kind: 'RETARGETED', minutes: 90, cause: 'fraud' };
    for (const all of [[secret], [...events, reopened, removed]]) {
      const told = JSON.stringify(explain('CLIENT', '2026-12-26T10:00:00Z', { events: all }));
      expect(told).not.toContain('fraud');
      expect(told).not.toContain('Resolved');
    }
    expect(texts('CLIENT', '2026-12-26T10:00:00Z', { events: [secret] })[0]).toBe('This is on hold.');
  });

  test('holidays and closing times are told plainly', () => {
    const told = explain('CLIENT', '2026-12-28T08:20:00Z', { events: [] }).intervals;
    expect(told.map(({ text }) => text)).toEqual([
      'In our working hours',
      'We were closed',
      'We were closed for Christmas Day',
      'We were closed',
      'In our working hours',
    ]);
  });
});

test.each([
  ['2026-11-14T15:30:00Z', 'Sat 14 Nov 2026, 16:30', '14 November 2026, 4:30pm'],
  ['2026-11-14T08:05:00Z', 'Sat 14 Nov 2026, 09:05', '14 November 2026, 9:05am'],
  ['2026-11-14T11:00:00Z', 'Sat 14 Nov 2026, 12:00', '14 November 2026, midday'],
  ['2026-11-13T23:00:00Z', 'Sat 14 Nov 2026, 00:00', '14 November 2026, midnight'],
  ['2026-11-13T23:20:00Z', 'Sat 14 Nov 2026, 00:20', '14 November 2026, 12:20am'],
])('%s reads as %s to staff and %s to clients', (instant, staff, client) => {
  expect(momentWords(instant, 'Europe/Berlin', 'STAFF')).toBe(staff);
  expect(momentWords(instant, 'Europe/Berlin', 'CLIENT')).toBe(client);
});

test('the worked example of docs/sla.md is true', () => {
  const input: SlaClockInput = {
    target: { minutes: 300 },
    calendar: berlinOffice,
    startedAt: '2026-12-24T14:00:00Z',
    events: [
      { at: '2026-12-24T15:00:00Z', kind: 'PAUSED', cause: 'Waiting for client' },
      { at: '2026-12-28T08:30:00Z', kind: 'RESUMED', cause: 'The photo came' },
    ],
    now: '2026-12-28T12:00:00Z',
  };
  const clock = slaClock(input);
  expect(clock).toMatchObject({ usedMinutes: 270, state: 'AT_RISK', dueAt: '2026-12-28T13:30:00.000Z' });
  expect(clockBadge({ ...clock, pausedFor: null }, input.now).text).toBe('Due in 1 h');
  expect(slaClock({ ...input, events: [] }).dueAt).toBe('2026-12-28T10:00:00.000Z');
  expect(reminderMoments(input, [80])).toEqual([{ percent: 80, at: '2026-12-28T11:30:00.000Z' }]);
});
