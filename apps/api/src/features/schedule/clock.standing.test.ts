import { expect, test } from '@jest/globals';
import { type SlaEvent, slaStanding, waitsFor } from '@docket/domain';
import fc from 'fast-check';

import { plainOffice } from '../../testing/definitions.ts';
import { clockInput, countedClock, standingOf, stateOf } from './clock.standing.ts';

const { retired: _, ...office } = plainOffice;
const calendar = { ...office, key: 'plain' };
const minute = 60_000;
const start = Date.parse('2026-11-23T09:00:00Z');
const instant = (minutes: number) => new Date(start + minutes * minute).toISOString();

const turn = fc.record({
  after: fc.integer({ min: 1, max: 3_000 }),
  kind: fc.constantFrom('PAUSED', 'RESUMED', 'STOPPED', 'REOPENED'),
});

test('what is kept after an event tells the same at any later moment as counting all over again', () => {
  const clock = fc.record({
    targetMinutes: fc.option(fc.integer({ min: 1, max: 2_000 }), { freq: 9 }),
    turns: fc.array(turn, { maxLength: 6 }),
    later: fc.integer({ min: 0, max: 8_000 }),
  });
  fc.assert(
    fc.property(clock, ({ targetMinutes, turns, later }) => {
      let at = 0;
      const events = turns.map(({ after, kind }): SlaEvent => {
        at += after;
        return { at: instant(at), kind, cause: 'Waiting' };
      });
      const causes = { startedAt: instant(0), targetMinutes, events, reminders: [50, 100] };
      const kept = standingOf(causes, calendar, instant(at));
      const now = instant(at + later);
      const input = clockInput(causes, calendar, now);
      const counted = slaStanding(input);
      expect(stateOf({ ...kept, targetMinutes }, now)).toBe(counted.state);
      expect(kept.pausedFor).toBe(waitsFor(input));
      expect(kept.dueAt).toBe(counted.dueAt);
      expect(kept.finishedAt).toBe(counted.finishedAt);
    }),
    { numRuns: 500 },
  );
});

test('a clock that stands still tells only of what had come before, and one that is finished of nothing', () => {
  const causes = { startedAt: instant(0), targetMinutes: 100, reminders: [50, 80, 100] };
  const at = (kind: 'PAUSED' | 'STOPPED') => {
    const events = [{ at: instant(60), kind, cause: '' }];
    return standingOf({ ...causes, events }, calendar, instant(60)).moments;
  };
  expect(at('PAUSED')).toEqual([{ percent: 50, at: instant(50) }]);
  expect(at('STOPPED')).toEqual([]);
});

test('a calendar without enough time gives no due time instead of an error', () => {
  const closed = { ...calendar, week: {} };
  const causes = { startedAt: instant(0), targetMinutes: 60, events: [], reminders: [50] };
  expect(standingOf(causes, closed, instant(10))).toMatchObject({ dueAt: null, riskAt: null, moments: [] });
  const retargeted: SlaEvent = { at: instant(5), kind: 'RETARGETED', minutes: 90, cause: '' };
  const byHand = { ...causes, events: [retargeted] };
  expect(standingOf(byHand, closed, instant(10))).toMatchObject({ dueAt: null });
  expect(countedClock(byHand, closed, instant(10)).intervals).toMatchObject([
    { kind: 'OUT_OF_HOURS', to: null },
  ]);
});
