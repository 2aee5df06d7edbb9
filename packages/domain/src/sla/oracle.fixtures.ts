import { Temporal } from 'temporal-polyfill';

import { type WorkingCalendar, weekdays } from './calendar.ts';
import type { SlaEvent } from './events.ts';

const minute = 60_000;

/** A world in which everything happens on multiples of `grain` minutes, so that a slow walk meets every edge. */
export type World = {
  readonly calendar: WorkingCalendar;
  readonly grain: number;
  readonly start: number;
  /** How many steps after the start it is now. */
  readonly now: number;
  readonly target: number | null;
  readonly events: readonly WorldEvent[];
};

/** `step` counts from the start; `amount` is the new target in steps, where the kind has one. */
export type WorldEvent = {
  readonly step: number;
  readonly kind: SlaEvent['kind'];
  readonly amount: number | null;
};

export type Step = { readonly kind: 'RUNNING' | 'PAUSED' | 'OUT_OF_HOURS'; readonly cause: string };

/** What the walk found: one entry for each step up to now or the finish, and the steps at which shares were used up. */
export type Walk = {
  readonly steps: readonly Step[];
  readonly used: number;
  readonly target: number | null;
  readonly finished: number | null;
  readonly paused: boolean;
  /** The step at which that many steps of working time were used; `null` when the walk did not get there. */
  readonly reached: (amount: number) => number | null;
};

/** The name of the holiday, whether the office is open, or that it is closed: one look at one clock on one wall. */
export function lookAt({ calendar, grain, start }: World, step: number): Step {
  const wall = Temporal.Instant.fromEpochMilliseconds(start + step * grain * minute).toZonedDateTimeISO(
    calendar.timeZone,
  );
  const [on = '', time = ''] = wall
    .toString({ smallestUnit: 'minute', timeZoneName: 'never', offset: 'never' })
    .split('T');
  const holiday = calendar.holidays.find((one) => one.on === on);
  if (holiday !== undefined) return { kind: 'OUT_OF_HOURS', cause: holiday.name };
  const weekday = weekdays[wall.dayOfWeek - 1] ?? 'MONDAY';
  const open = (calendar.week[weekday] ?? []).some(({ from, to }) => from <= time && time < to);
  return open
    ? { kind: 'RUNNING', cause: 'Working hours' }
    : { kind: 'OUT_OF_HOURS', cause: 'Outside working hours' };
}

/** A clock read by looking at every single step: slow, simple and sharing no code with the real one. */
export function walk(world: World, ahead: number): Walk {
  const state = { mode: 'RUNNING', cause: '', target: world.target, stoppedAt: 0 };
  const steps: Step[] = [];
  const used = [0];
  for (let step = 0; step < world.now + ahead; step += 1) {
    for (const event of world.events.filter((one) => one.step === step && step <= world.now)) {
      happen(state, event);
    }
    const seen: Step =
      state.mode === 'RUNNING' ? lookAt(world, step) : { kind: 'PAUSED', cause: state.cause };
    if (step < world.now) steps.push(seen);
    used.push((used.at(-1) ?? 0) + (seen.kind === 'RUNNING' ? 1 : 0));
  }
  const finished = state.mode === 'STOPPED' ? state.stoppedAt : null;
  return {
    steps: finished === null ? steps : steps.slice(0, finished),
    used: used[world.now] ?? 0,
    target: state.target,
    finished,
    paused: state.mode === 'PAUSED',
    reached: (amount) => {
      const index = used.findIndex((sum) => sum >= amount);
      return index === -1 ? null : index;
    },
  };
}

type WalkState = { mode: string; cause: string; target: number | null; stoppedAt: number };

function happen(state: WalkState, event: WorldEvent): void {
  if (event.kind === 'RETARGETED') {
    state.target = event.amount;
  } else if (event.kind === 'PAUSED' && state.mode !== 'STOPPED') {
    state.mode = 'PAUSED';
    state.cause = causeOf(event);
  } else if (event.kind === 'STOPPED' && state.mode !== 'STOPPED') {
    state.mode = 'STOPPED';
    state.cause = causeOf(event);
    state.stoppedAt = event.step;
  } else if (event.kind === 'RESUMED' && state.mode === 'PAUSED') {
    state.mode = 'RUNNING';
  } else if (event.kind === 'REOPENED' && state.mode === 'STOPPED') {
    state.mode = 'RUNNING';
  }
}

export function causeOf(event: WorldEvent): string {
  return `${event.kind} at step ${event.step}`;
}
