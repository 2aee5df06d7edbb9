import { addDays, daysBetween } from '@docket/domain';

/** A new due day that one click offers. */
export interface PostponeChoice {
  readonly weeks: number;
  readonly day: string;
  /** Counted from today, because the due date lies too far back for a week to help. */
  readonly fromToday: boolean;
  readonly stillOverdue: boolean;
}

const weekChoices = [1, 2, 3, 4] as const;

/** One to four weeks from the due day as it stands (F101); when a week later is still past, also a week from today. */
export function postponeChoices(dueOn: string, today: string): readonly PostponeChoice[] {
  const choices = weekChoices.map((weeks) => {
    const day = addDays(dueOn, weeks * 7);
    return { weeks, day, fromToday: false, stillOverdue: daysBetween(today, day) < 0 };
  });
  if (choices[0]?.stillOverdue !== true) return choices;
  return [{ weeks: 1, day: addDays(today, 7), fromToday: true, stillOverdue: false }, ...choices];
}
