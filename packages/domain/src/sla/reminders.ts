import { instantOf } from './elapsed.ts';
import type { SlaClockInput } from './events.ts';
import { clockTimeline, momentUsed } from './timeline.ts';

/** When a share of the target is used up; `at` is an instant or `null` while it cannot be told. */
export type ReminderMoment = { readonly percent: number; readonly at: string | null };

/**
 * When each percentage of the target was or will be used up, as the clock stands now (F65); 100 is the breach, more than 100
 * lies after it. `null` where it does not come: while paused, once finished, without a target. To be asked again after
 * every event and every change of calendar or policy.
 */
export function reminderMoments(
  input: SlaClockInput,
  percents: readonly number[],
): readonly ReminderMoment[] {
  const timeline = clockTimeline(input);
  const { target } = timeline;
  return percents.map((percent) => {
    const at = target === null ? null : momentUsed(timeline, Math.round((target * percent) / 100));
    return { percent, at: at === null ? null : instantOf(at) };
  });
}
