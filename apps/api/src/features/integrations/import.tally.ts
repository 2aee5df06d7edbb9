import { z } from 'zod';

import type { Replayed } from './servicenow/replay.ts';

const count = z.number().int().nonnegative();

/** What an import has done so far; kept with the run, so that a resumed one goes on counting. */
export const tallySchema = z.object({
  /** Events by what became of them; together they are all events replayed. */
  fates: z.object({ APPLIED: count, IN_PART: count, UNCHANGED: count, LOST: count }),
  /** Steps the workflow accepted, by name. */
  deeds: z.record(z.string(), count),
  /** Time spent importing, over all attempts. */
  milliseconds: z.number().nonnegative(),
});
export type Tally = z.infer<typeof tallySchema>;

export function emptyTally(): Tally {
  return { fates: { APPLIED: 0, IN_PART: 0, UNCHANGED: 0, LOST: 0 }, deeds: {}, milliseconds: 0 };
}

/** The tally after one more incident; the given one stays as it was. */
export function tallied(tally: Tally, { fates, deeds }: Pick<Replayed, 'fates' | 'deeds'>): Tally {
  const sum = { ...tally, fates: { ...tally.fates }, deeds: { ...tally.deeds } };
  for (const fate of fates) sum.fates[fate] += 1;
  for (const deed of deeds) sum.deeds[deed] = (sum.deeds[deed] ?? 0) + 1;
  return sum;
}

/** Events replayed, whatever became of them. */
export function eventsOf({ fates }: Tally): number {
  return fates.APPLIED + fates.IN_PART + fates.UNCHANGED + fates.LOST;
}
