import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone keeps one offset from UTC, in milliseconds; `until` is not part of it. */
export type ZoneStretch = { readonly from: number; readonly until: number; readonly offset: number };

/** Asking for an offset costs a hundred times more than remembering it; a zone has about two stretches a year. */
const knownZones = new Map<string, ZoneStretch[]>();

/**
 * The stretches of a zone in order, the first one containing `from` (milliseconds since 1970), without end.
 * Throws a RangeError for a zone nobody knows.
 */
export function* zoneStretches(timeZone: string, from: number): Generator<ZoneStretch, void> {
  const known = knownSince(timeZone, from);
  for (let index = 0; ; index += 1) {
    const stretch = known[index] ?? nextStretch(timeZone, known);
    if (stretch === null) return;
    if (stretch.until > from) yield stretch;
  }
}

function knownSince(timeZone: string, from: number): ZoneStretch[] {
  const known = knownZones.get(timeZone);
  if (known?.[0] !== undefined && known[0].from <= from) return known;
  const fresh = [stretchAt(timeZone, Date.UTC(new Date(from).getUTCFullYear(), 0, 1))];
  knownZones.set(timeZone, fresh);
  return fresh;
}

function nextStretch(timeZone: string, known: ZoneStretch[]): ZoneStretch | null {
  const last = known.at(-1);
  if (last === undefined || last.until === Infinity) return null;
  const next = stretchAt(timeZone, last.until);
  known.push(next);
  return next;
}

function stretchAt(timeZone: string, from: number): ZoneStretch {
  const local = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  const until = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
  return { from, until, offset: local.offsetNanoseconds / 1_000_000 };
}
