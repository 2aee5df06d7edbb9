import { atMost, type Figure } from '../report/figure.ts';
import { quantile } from '../report/statistics.ts';

/** What is timed or counted, and the most that its 95th percentile may be. */
export type Budget = {
  readonly name: string;
  readonly most: number;
  readonly unit: 'ms' | 'count';
};

/** The samples of a run, by what they are samples of, round by round. */
export class Samples {
  readonly #rounds: Map<string, number[]>[] = [];
  readonly #budgets = new Map<string, Budget>();

  /** Begins the next round. */
  begin(): void {
    this.#rounds.push(new Map());
  }

  /** Adds samples to the round that is under way. */
  add(budget: Budget, ...values: readonly number[]): void {
    this.#budgets.set(budget.name, budget);
    const round = this.#rounds.at(-1);
    if (round === undefined) throw new Error('No round has begun.');
    round.set(budget.name, [...(round.get(budget.name) ?? []), ...values]);
  }

  /** For each thing the 95th percentile of every round, held to its budget, and the median beside it. */
  figures(of: string): readonly Figure[] {
    return [...this.#budgets.values()].flatMap(({ name, most, unit }): readonly Figure[] => {
      const rounds = this.#rounds.flatMap((round) => {
        const values = round.get(name) ?? [];
        return values.length === 0 ? [] : [values];
      });
      if (rounds.length === 0) return [];
      const common = { of, against: null, unit } as const;
      const values = (q: number): readonly number[] => rounds.map((samples) => quantile(samples, q));
      return [
        { ...common, name: `${name}, p95`, rounds: values(0.95), goal: atMost(most) },
        { ...common, name: `${name}, p50`, rounds: values(0.5), goal: null },
      ];
    });
  }
}
