import { postBytes } from '../load/http-line.ts';
import type { Load } from '../load/load.ts';
import { atMost, type Figure } from '../report/figure.ts';
import { type Ask, type Operation, operations } from './ask.ts';
import type { Reader } from './contenders.ts';

const connections = 16;
const longestSeconds = 600;

/** Memory of a server after so many requests of all kinds, in MB. */
export async function memoryFigure(
  load: Load,
  { name, url, messageOf, memory }: Reader,
  asks: Readonly<Record<Operation, readonly Ask[]>>,
  requests: number,
): Promise<Figure> {
  const mixed = operations.flatMap((operation) =>
    asks[operation].map((ask) => postBytes(url, messageOf(ask))),
  );
  const order = { url, requests: mixed, start: 0, connections, seconds: longestSeconds };
  await load.turn({ ...order, most: requests });
  return {
    name: `Memory of one API process after ${requests} requests`,
    of: name,
    against: null,
    unit: 'MB',
    rounds: [memory()],
    goal: atMost(250, 180),
  };
}

/** Memory of a server as it is now, after its rounds. */
export function memoryNow({ name, memory }: Reader): Figure {
  return {
    name: 'Memory after the rounds',
    of: name,
    against: null,
    unit: 'MB',
    rounds: [memory()],
    goal: null,
  };
}
