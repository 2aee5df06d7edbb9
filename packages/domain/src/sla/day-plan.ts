import { type DaySpan, type WorkingCalendar, weekdays } from './calendar.ts';
import { minutesOfDay } from './wall-time.ts';
import { zoneStretches } from './zone.ts';

const minute = 60_000;
const day = 86_400_000;

/** A piece of time by a calendar, in milliseconds; `to` is not part of it, `name` is that of the holiday. */
export type CalendarPiece = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'OPEN' | 'CLOSED' | 'HOLIDAY';
  readonly name: string | null;
};

type DayPlan = readonly CalendarPiece[];
type CalendarPlan = { readonly week: readonly DayPlan[]; readonly holidays: ReadonlyMap<number, DayPlan> };

/** Calendars are plain values that never change, so each needs to be read only once. */
const plans = new WeakMap<WorkingCalendar, CalendarPlan>();

/**
 * Everything from `from` to `to` (milliseconds since 1970) without gap or overlap, piece by piece and day by day. The
 * clock on the wall decides: an hour that is skipped is no time at all, an hour that is repeated counts twice.
 */
export function* calendarPieces(
  calendar: WorkingCalendar,
  from: number,
  to: number,
): Generator<CalendarPiece, void> {
  if (to <= from) return;
  const plan = planOf(calendar);
  for (const stretch of zoneStretches(calendar.timeZone, from)) {
    if (stretch.from >= to) return;
    const start = Math.max(stretch.from, from);
    const end = Math.min(stretch.until, to);
    yield* piecesOfStretch(plan, { start, end, offset: stretch.offset });
  }
}

/** As `calendarPieces`, with equal neighbours joined: a night is one piece, not two. */
export function* calendarSpans(
  calendar: WorkingCalendar,
  from: number,
  to: number,
): Generator<CalendarPiece, void> {
  let current: CalendarPiece | null = null;
  for (const piece of calendarPieces(calendar, from, to)) {
    const joined: CalendarPiece | null = current === null ? piece : joinedWith(current, piece);
    if (current !== null && joined === null) yield current;
    current = joined ?? piece;
  }
  if (current !== null) yield current;
}

function joinedWith(before: CalendarPiece, after: CalendarPiece): CalendarPiece | null {
  return before.kind === after.kind && before.name === after.name ? { ...before, to: after.to } : null;
}

type Stretch = { readonly start: number; readonly end: number; readonly offset: number };

function* piecesOfStretch(
  plan: CalendarPlan,
  { start, end, offset }: Stretch,
): Generator<CalendarPiece, void> {
  for (let number = Math.floor((start + offset) / day); number * day - offset < end; number += 1) {
    const midnight = number * day - offset;
    for (const piece of planOfDay(plan, number)) {
      const from = Math.max(midnight + piece.from, start);
      const to = Math.min(midnight + piece.to, end);
      if (from < to) yield { from, to, kind: piece.kind, name: piece.name };
    }
  }
}

/** Day number 0 is 1 January 1970, a Thursday. */
function planOfDay(plan: CalendarPlan, number: number): DayPlan {
  return plan.holidays.get(number) ?? plan.week[(((number + 3) % 7) + 7) % 7] ?? [];
}

function planOf(calendar: WorkingCalendar): CalendarPlan {
  const known = plans.get(calendar);
  if (known !== undefined) return known;
  const plan: CalendarPlan = {
    week: weekdays.map((weekday) => planOfHours(calendar.week[weekday] ?? [])),
    holidays: new Map(
      calendar.holidays.map(({ on, name }) => [
        Date.parse(`${on}T00:00:00Z`) / day,
        [{ from: 0, to: day, kind: 'HOLIDAY', name }],
      ]),
    ),
  };
  plans.set(calendar, plan);
  return plan;
}

function planOfHours(hours: readonly DaySpan[]): DayPlan {
  const pieces: CalendarPiece[] = [];
  let end = 0;
  for (const span of hours.toSorted((one, other) => minutesOfDay(one.from) - minutesOfDay(other.from))) {
    const from = Math.max(minutesOfDay(span.from) * minute, end);
    const to = minutesOfDay(span.to) * minute;
    if (!(from < to)) continue;
    if (end < from) pieces.push({ from: end, to: from, kind: 'CLOSED', name: null });
    pieces.push({ from, to, kind: 'OPEN', name: null });
    end = to;
  }
  return end < day ? [...pieces, { from: end, to: day, kind: 'CLOSED', name: null }] : pieces;
}
