/** Numbers that only look like chance: the same seed always gives the same ones. */
export type Random = {
  /** From 0 up to but without 1. */
  readonly next: () => number;
  /** A whole number from 0 up to but without `below`. */
  readonly whole: (below: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value;
};

/** A source of its own for each seed and number, so that one task never depends on how another was made (mulberry32). */
export function randomOf(seed: number, number: number): Random {
  let state = mixed(seed ^ mixed(number));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state) / 4_294_967_296;
  };
  return {
    next,
    whole: (below) => Math.floor(next() * below),
    chance: (share) => next() < share,
    pick: (values) => values[Math.floor(next() * values.length)] ?? values[0],
  };
}

/** Picks ranks from 0 as work is spread over people: the first gets much, most get little (Zipf). */
export function skewed(count: number, exponent = 0.7): (random: Random) => number {
  const bounds = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += (rank + 1) ** -exponent;
    bounds[rank] = sum;
  }
  return (random) => firstAbove(bounds, random.next() * sum);
}

function firstAbove(bounds: Float64Array, value: number): number {
  let [low, high] = [0, bounds.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function mixed(seed: number): number {
  let value = Math.imul(seed ^ (seed >>> 15), seed | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return (value ^ (value >>> 14)) >>> 0;
}
