/** What happens to new work of somebody who is away: it goes to their delegate, or people are told whom to ask. */
export const absenceForwardings = ['AUTOMATIC', 'HINT'] as const;
export type AbsenceForwarding = (typeof absenceForwardings)[number];

export type AbsenceDays = { readonly fromOn: string; readonly untilOn: string };

/** Whether two absences share a day; both ends are days away. Days as `YYYY-MM-DD`. */
export function daysOverlap(one: AbsenceDays, other: AbsenceDays): boolean {
  return one.fromOn <= other.untilOn && other.fromOn <= one.untilOn;
}
