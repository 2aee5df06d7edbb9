import { startDocket } from '../contenders/docket.ts';
import { actorsOf, findPairs } from '../actions/pairs.ts';
import { startActionFloor } from '../actions/floor/start.ts';
import { type ActionLoad, startActionLoad } from '../actions/load.ts';
import { proveSameRows } from '../actions/proof.ts';
import type { Turn } from '../actions/turn.ts';
import { openCluster } from '../data/cluster.ts';
import { copyDatabase } from '../data/scratch.ts';
import { ensureData } from '../data/databases.ts';
import { openSessions } from '../data/sessions.ts';
import { watchingOthers } from '../load/quiet.ts';
import type { Options } from '../options.ts';
import { atLeast, type Figure, ratios } from '../report/figure.ts';
import { quantile } from '../report/statistics.ts';
import { closing } from '../closing.ts';

const connections = 32;
/** Tasks of each contender: a task is moved again only after all others of its connection. */
const tasksEach = connections * 10;
const warmUpSeconds = 1;

/**
 * Workflow actions as the API performs them, session, policy, limits, history chain, key, mail job and live hint included,
 * against a hand-written transaction that leaves the same rows, which is proven first. On a copy of the database.
 */
export function actions(options: Options): Promise<readonly Figure[]> {
  return closing(async (closes) => {
    const cluster = closes(await openCluster(), (opened) => opened.stop());
    const source = await ensureData(cluster, options.tasks);
    const database = closes(await copyDatabase(cluster, source, 'actions'), (copy) => copy.drop());
    const pairs = await findPairs(database.url, tasksEach * 2);
    const cookies = await openSessions(database.url, actorsOf(pairs));
    const docket = closes(await startDocket({ databaseUrl: database.url }), (server) => server.stop());
    const floor = closes(await startActionFloor(database.url), (server) => server.stop());
    const [between] = pairs;
    if (between === undefined) throw new Error('There are no tasks to move.');
    const urls = { docketUrl: docket.url, floorUrl: floor.url };
    await proveSameRows({ databaseUrl: database.url, ...urls, cookies, between });
    const mine = await startActionLoad({
      url: docket.url,
      pairs: pairs.slice(0, tasksEach),
      cookies,
      connections,
      keys: 'docket',
    });
    closes(mine, (load) => load.stop());
    const other = await startActionLoad({
      url: floor.url,
      pairs: pairs.slice(tasksEach),
      cookies: null,
      connections,
      keys: 'floor',
    });
    closes(other, (load) => load.stop());
    return watchingOthers(async () => figuresOf(await rounds(mine, other, options)));
  });
}

type Round = { readonly docket: Turn; readonly floor: Turn };

async function rounds(docket: ActionLoad, floor: ActionLoad, options: Options): Promise<readonly Round[]> {
  await docket.turn(warmUpSeconds);
  await floor.turn(warmUpSeconds);
  const taken: Round[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    taken.push({ docket: await docket.turn(options.seconds), floor: await floor.turn(options.seconds) });
  }
  const failed = taken.some((round) => round.docket.failed + round.floor.failed > 0);
  if (failed) throw new Error('Moves were refused while they were measured.');
  return taken;
}

function figuresOf(taken: readonly Round[]): readonly Figure[] {
  const name = `Workflow actions, c=${connections}`;
  const rates = {
    docket: taken.map(({ docket }) => rateOf(docket)),
    floor: taken.map(({ floor }) => rateOf(floor)),
  };
  const values = (['docket', 'floor'] as const).flatMap((contender): readonly Figure[] => {
    const of = contender === 'docket' ? 'Docket' : 'hand-written SQL';
    const turns = taken.map((round) => round[contender]);
    const latency = (q: number) => turns.map(({ latencies }) => quantile(latencies, q));
    const plain = { of, against: null, goal: null } as const;
    return [
      { ...plain, name, unit: 'actions/s', rounds: rates[contender] },
      { ...plain, name: `${name}, p50`, unit: 'ms', rounds: latency(0.5) },
      { ...plain, name: `${name}, p95`, unit: 'ms', rounds: latency(0.95) },
    ];
  });
  const ratio: Figure = {
    name,
    of: 'Docket',
    against: 'hand-written SQL',
    unit: '×',
    rounds: ratios(rates.docket, rates.floor),
    goal: atLeast(0.5, 0.8),
  };
  return [ratio, ...values];
}

function rateOf({ done, seconds }: Turn): number {
  return done / seconds;
}
