import { median } from './statistics.ts';

/** What a figure must reach: values of the table in docs/performance.md. */
export type Goal = {
  readonly direction: 'atLeast' | 'atMost';
  readonly goal: number;
  readonly stretch: number | null;
};

/** One measured thing: a value per round, and the goal it is held to, if any. */
export type Figure = {
  /** What was measured, as in "Pending, 50 rows, c=32". */
  readonly name: string;
  /** Whose value it is, as in "Docket". */
  readonly of: string;
  /** What it is divided by, as in "PostGraphile"; null for an absolute value. */
  readonly against: string | null;
  readonly unit:
    '×' | 'requests/s' | 'actions/s' | 'events/s' | 'entries/s' | 'cores' | 'ms' | 'MB' | 'kB' | 'count';
  /** One per round, never empty. */
  readonly rounds: readonly number[];
  readonly goal: Goal | null;
  /** Why the figure must not be trusted, as in "foreign load in 2 of 3 rounds". */
  readonly doubt?: string;
};

export type Verdict = 'stretch' | 'goal' | 'missed' | 'none';

/** A goal that is reached from above. */
export function atLeast(goal: number, stretch: number | null = null): Goal {
  return { direction: 'atLeast', goal, stretch };
}

/** A goal that is reached from below. */
export function atMost(goal: number, stretch: number | null = null): Goal {
  return { direction: 'atMost', goal, stretch };
}

/** What the median of the rounds reaches; `none` without a goal. */
export function verdictOf({ rounds, goal }: Pick<Figure, 'rounds' | 'goal'>): Verdict {
  if (goal === null) return 'none';
  const value = median(rounds);
  const reaches = (bound: number): boolean =>
    goal.direction === 'atLeast' ? value >= bound : value <= bound;
  if (goal.stretch !== null && reaches(goal.stretch)) return 'stretch';
  return reaches(goal.goal) ? 'goal' : 'missed';
}

/** The values of `mine` divided by those of `other`, round by round, so that only neighbours in time are compared. */
export function ratios(mine: readonly number[], other: readonly number[]): readonly number[] {
  return mine.flatMap((value, round) => {
    const divisor = other[round];
    return divisor === undefined || divisor === 0 ? [] : [value / divisor];
  });
}
