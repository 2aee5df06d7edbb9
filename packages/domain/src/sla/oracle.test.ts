import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import { addDays } from '../time/urgency.ts';
import { checkCalendar, type DaySpan, type WorkingCalendar } from './calendar.ts';
import { slaClock } from './clock.ts';
import { slaEventKinds, type SlaClockInput, type SlaEvent } from './events.ts';
import { causeOf, lookAt, type Walk, walk, type World, type WorldEvent } from './oracle.fixtures.ts';
import { reminderMoments } from './reminders.ts';
import { addWorkingMinutes, workingMinutesBetween } from './working-time.ts';

const cases = Number(process.env['SLA_CASES'] ?? '200');
/** A slow machine needs minutes for thousands of cases. */
const patience = Math.max(20_000, cases * 200);
const minute = 60_000;
const longest = 240;
const ahead = 120;

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'America/St_Johns',
  'Asia/Kathmandu',
  'UTC',
];

/** Half of the worlds begin shortly before a change of the clock, if the zone has one after the chosen moment. */
function startIn(timeZone: string, random: number, lead: number | null): number {
  const next =
    lead === null
      ? null
      : Temporal.Instant.fromEpochMilliseconds(random)
          .toZonedDateTimeISO(timeZone)
          .getTimeZoneTransition('next');
  if (next === null || lead === null || next.year > 2037) return random;
  return next.epochMilliseconds - lead * 15 * minute;
}

const quarter = 15 * minute;
const startArbitrary = fc
  .integer({ min: Date.UTC(2020, 0, 1) / quarter, max: Date.UTC(2037, 11, 20) / quarter })
  .map((quarters) => quarters * quarter);

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function hoursArbitrary(grain: number): fc.Arbitrary<readonly DaySpan[]> {
  return fc.uniqueArray(fc.integer({ min: 0, max: 1440 / grain }), { maxLength: 6 }).map((edges) => {
    const times = edges.toSorted((one, other) => one - other).map((edge) => timeOf(edge * grain));
    return times.flatMap((from, index) => {
      const to = times[index + 1];
      return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
    });
  });
}

function calendarArbitrary(timeZone: string, grain: number, start: number): fc.Arbitrary<WorkingCalendar> {
  const hours = hoursArbitrary(grain);
  const firstDay = new Date(start).toISOString().slice(0, 10);
  return fc.record({
    key: fc.constant('random'),
    label: fc.constant('Random'),
    timeZone: fc.constant(timeZone),
    week: fc.record({
      MONDAY: hours.map((spans) => (spans.length === 0 ? [{ from: '00:00', to: '24:00' }] : spans)),
      TUESDAY: hours,
      WEDNESDAY: hours,
      THURSDAY: hours,
      FRIDAY: hours,
      SATURDAY: hours,
      SUNDAY: hours,
    }),
    holidays: fc
      .uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 2 })
      .map((days) => days.map((days) => ({ on: addDays(firstDay, days), name: `Feast ${days}` }))),
  });
}

const targetArbitrary = fc.option(
  fc.integer({ min: 0, max: 40 }).map((steps) => steps * 4),
  { freq: 8 },
);

const eventsArbitrary: fc.Arbitrary<readonly WorldEvent[]> = fc
  .array(
    fc.record({
      step: fc.integer({ min: 0, max: longest }),
      kind: fc.constantFrom(...slaEventKinds),
      amount: targetArbitrary,
    }),
    { maxLength: 7 },
  )
  .map((events) => events.toSorted((one, other) => one.step - other.step));

const worldArbitrary: fc.Arbitrary<World> = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    grain: fc.constantFrom(1, 5, 15),
    random: startArbitrary,
    lead: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 2 }),
  })
  .chain(({ timeZone, grain, random, lead }) => {
    const start = startIn(timeZone, random, lead);
    return fc.record({
      calendar: calendarArbitrary(timeZone, grain, start),
      grain: fc.constant(grain),
      start: fc.constant(start),
      now: fc.integer({ min: 0, max: longest }),
      target: targetArbitrary,
      events: eventsArbitrary,
    });
  });

function instantAt({ start, grain }: World, step: number): string {
  return new Date(start + step * grain * minute).toISOString();
}

function eventOf(world: World, event: WorldEvent): SlaEvent {
  const shared = { at: instantAt(world, event.step), cause: causeOf(event) };
  if (event.kind !== 'RETARGETED') return { ...shared, kind: event.kind };
  return {
    ...shared,
    kind: event.kind,
    minutes: event.amount === null ? null : event.amount * world.grain,
  };
}

function inputOf(world: World): SlaClockInput {
  return {
    target: { minutes: world.target === null ? null : world.target * world.grain },
    calendar: world.calendar,
    startedAt: instantAt(world, 0),
    events: world.events.map((event) => eventOf(world, event)),
    now: instantAt(world, world.now),
  };
}

/** The first step at which the target is used up, in the order of the rules of the clock. */
function dueStep(world: World, walked: Walk): number | null {
  const { target, finished, used } = walked;
  if (target === null) return null;
  const reached = walked.reached(target);
  if (reached !== null || finished === null) return reached;
  let left = target - used;
  for (let step = finished; step < world.now + ahead; step += 1) {
    if (lookAt(world, step).kind === 'RUNNING') left -= 1;
    if (left === 0) return step + 1;
  }
  return null;
}

function stateOf(world: World, walked: Walk, due: number | null): string {
  const { target, finished, used, paused } = walked;
  if (target === null) return 'NONE';
  if (finished !== null) return due !== null && due < finished ? 'MISSED' : 'MET';
  if (due !== null && due <= world.now) return 'BREACHED';
  if (paused) return 'PAUSED';
  return (target - used) * 4 <= target ? 'AT_RISK' : 'RUNNING';
}

/** What a clock should have said: the same instant, or one further ahead than the walk went. */
function sameMoment(world: World, said: string | null, step: number | null, open: boolean): boolean {
  if (step !== null) return said === instantAt(world, step);
  return open ? said !== null && said > instantAt(world, world.now + ahead) : said === null;
}

function expectIntervals(world: World, walked: Walk): void {
  const { intervals, finishedAt } = slaClock(inputOf(world));
  const end = finishedAt ?? instantAt(world, world.now);
  for (const [index, interval] of intervals.entries()) {
    expect(interval.from).toBe(intervals[index - 1]?.to ?? instantAt(world, 0));
    expect(interval.to === null || interval.from < interval.to).toBe(true);
  }
  const last = intervals.at(-1);
  expect(last?.to ?? null).toBe(walked.finished === 0 ? null : finishedAt);
  const found = walked.steps.map((_, step) => {
    const at = instantAt(world, step);
    const interval = intervals.find(({ from, to }) => from <= at && at < (to ?? end));
    return `${interval?.kind} ${interval?.cause}`;
  });
  expect(found).toEqual(walked.steps.map(({ kind, cause }) => `${kind} ${cause}`));
}

test(
  'working time is what somebody finds who looks at the clock on the wall every minute',
  () => {
    fc.assert(
      fc.property(worldArbitrary, fc.integer({ min: 1, max: 60 }), (world, steps) => {
        expect(checkCalendar(world.calendar)).toEqual([]);
        let seen = 0;
        let due: string | null = null;
        for (let step = 0; step < longest; step += 1) {
          if (lookAt(world, step).kind === 'RUNNING') seen += 1;
          if (seen === steps) due ??= instantAt(world, step + 1);
        }
        const from = instantAt(world, 0);
        const end = instantAt(world, longest);
        expect(workingMinutesBetween(world.calendar, from, end)).toBe(seen * world.grain);
        const added = addWorkingMinutes(world.calendar, from, steps * world.grain);
        expect(due ?? (added > end ? added : 'after the end')).toBe(added);
        expect(workingMinutesBetween(world.calendar, from, added)).toBe(steps * world.grain);
      }),
      { numRuns: cases },
    );
  },
  patience,
);

test(
  'a clock says what somebody finds who follows every minute of it',
  () => {
    fc.assert(
      fc.property(worldArbitrary, (world) => {
        const walked = walk(world, ahead);
        const clock = slaClock(inputOf(world));
        const due = dueStep(world, walked);
        const running = !walked.paused && walked.finished === null;
        const { target, finished } = walked;
        expect(clock.usedMinutes).toBe(walked.used * world.grain);
        expect(clock.targetMinutes).toBe(target === null ? null : target * world.grain);
        expect(clock.remainingMinutes).toBe(target === null ? null : (target - walked.used) * world.grain);
        expect(clock.finishedAt).toBe(finished === null ? null : instantAt(world, finished));
        expect(clock.state).toBe(stateOf(world, walked, due));
        const promised = target !== null && (running || finished !== null);
        expect(sameMoment(world, clock.dueAt, due, promised)).toBe(true);
        expectIntervals(world, walked);
        for (const { percent, at } of reminderMoments(inputOf(world), [25, 50, 75, 100, 150])) {
          const step = target === null ? null : walked.reached((target * percent) / 100);
          expect(sameMoment(world, at, step, target !== null && running)).toBe(true);
        }
      }),
      { numRuns: cases },
    );
  },
  patience,
);
