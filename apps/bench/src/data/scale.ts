/** How large the organisation is that has this many tasks. */
export type Scale = {
  readonly tasks: number;
  readonly people: number;
  readonly departments: number;
  readonly clients: number;
  readonly cases: number;
  /** The share of the tasks that are open: what people hold does not grow with what they have finished. */
  readonly openShare: number;
};

const openPerPerson = 75;
const mostOpen = 0.6;

/** 200 people at least and one more per 500 tasks, up to 5,000; 2,000 people at a million tasks. */
export function scaleOf(tasks: number): Scale {
  const people = Math.min(5_000, Math.max(200, Math.round(tasks / 500)));
  return {
    tasks,
    people,
    departments: Math.max(8, Math.round(people / 40)),
    clients: Math.max(50, Math.round(tasks / 500)),
    cases: Math.max(20, Math.round(tasks / 25)),
    openShare: Math.min(mostOpen, (openPerPerson * people) / tasks),
  };
}

/** Instants between which all of it happened: fixed, so that the rows never depend on the day of the run. */
export const firstDay = Date.UTC(2023, 5, 1);
export const lastDay = Date.UTC(2026, 5, 1);
export const dayLength = 86_400_000;
