import { availableParallelism } from 'node:os';

import { roomFor } from '../cpu/cores.ts';
import { atLeast, type Figure, ratios } from '../report/figure.ts';
import { digits } from '../report/wording.ts';
import { median } from '../report/statistics.ts';
import type { ScalingTurn } from './turns.ts';

/** The same rounds with one process and with two. */
export type Compared = { readonly one: readonly ScalingTurn[]; readonly two: readonly ScalingTurn[] };

export type Measured = {
  /** Each process with all the cores it can get. */
  readonly free: Compared;
  /** Each process held to a share of a core, so that the cores are not what bounds them. */
  readonly held: Compared;
  readonly share: number;
};

const name = 'Lists, c=32';
const goal = atLeast(1.7, 1.9);

/**
 * How throughput grows with a second process. Where one process, its database and the load already fill the machine, the
 * free ratio cannot reach the goal whatever the product does: it is shown with that doubt and without the goal, which then
 * stands on the processes that are held to a share.
 */
export function scalingFigures(
  { free, held, share }: Measured,
  cores = availableParallelism(),
): readonly Figure[] {
  const room = median(free.one.map((turn) => roomFor(turn.cores, cores)));
  const measurable = room >= goal.goal;
  const bound = `the ${cores} cores have room for ${digits(room)}× at most: not measurable here`;
  return [
    { ...growth(`${name}, all cores free`, free), ...(measurable ? { goal } : { goal: null, doubt: bound }) },
    { ...growth(`${name}, each process held to ${share * 100} % of a core`, held), goal },
    {
      name: `${name}, requests per second of processor time of the API`,
      of: 'two processes',
      against: 'one',
      unit: '×',
      rounds: ratios(free.two.map(thrift), free.one.map(thrift)),
      goal: atLeast(0.9),
    },
    ...values('one process', free.one),
    ...values('two processes', free.two),
  ];
}

function growth(what: string, { one, two }: Compared): Figure {
  return {
    name: what,
    of: 'two processes',
    against: 'one',
    unit: '×',
    rounds: ratios(
      two.map(({ rate }) => rate),
      one.map(({ rate }) => rate),
    ),
    goal: null,
  };
}

/** Requests per second on a core of the API. */
function thrift({ rate, cores }: ScalingTurn): number {
  return rate / cores.api;
}

function values(of: string, turns: readonly ScalingTurn[]): readonly Figure[] {
  const common = { of, against: null, goal: null } as const;
  const busy = (part: 'api' | 'database' | 'load', words: string): Figure => ({
    ...common,
    name: `${name}, kept busy by ${words}`,
    unit: 'cores',
    rounds: turns.map(({ cores }) => cores[part]),
  });
  return [
    { ...common, name, unit: 'requests/s', rounds: turns.map(({ rate }) => rate) },
    busy('api', 'the API'),
    busy('database', 'PostgreSQL'),
    busy('load', 'the load'),
  ];
}
