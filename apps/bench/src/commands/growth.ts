import { closing, type Closes } from '../closing.ts';
import { type BenchCluster, openCluster } from '../data/cluster.ts';
import { ensureData } from '../data/databases.ts';
import { openSessions } from '../data/sessions.ts';
import { postBytes } from '../load/http-line.ts';
import { startLoad } from '../load/load.ts';
import { type Rounds, type Runner, takeRounds } from '../load/rounds.ts';
import { tell } from '../progress.ts';
import type { Options } from '../options.ts';
import { listSize, type Operation } from '../reading/ask.ts';
import { asksOf, findAskers } from '../reading/asks.ts';
import { startDocketReader } from '../reading/contenders.ts';
import { titles } from '../reading/figures.ts';
import { atMost, type Figure, ratios } from '../report/figure.ts';
import { quantile } from '../report/statistics.ts';

const allSizes = [10_000, 100_000, 1_000_000, 10_000_000] as const;
/** Which size is held against which: a hundred times the tasks, then ten times. */
const held = [
  [1_000_000, 10_000],
  [10_000_000, 1_000_000],
] as const;
const lists = ['pending', 'created', 'related'] as const satisfies readonly Operation[];
/** As many as have full lists in the smallest database; few requests a turn keep them within what a person may ask. */
const askersWanted = 16;
const requestsPerTurn = 400;

/** How long each list takes as the data grows, one request at a time, all sizes in turn. */
export function growth(options: Options): Promise<readonly Figure[]> {
  return closing(async (closes) => {
    const cluster = closes(await openCluster(), (opened) => opened.stop());
    const load = closes(startLoad(), (started) => started.stop());
    const sizes: Size[] = [];
    for (const tasks of allSizes.filter((size) => size <= options.largest)) {
      sizes.push(await sizeOf(cluster, tasks, closes));
    }
    const figures: Figure[] = [];
    for (const list of lists) {
      tell(`  ${titles[list]}`);
      const order = { ...options, connections: 1, most: requestsPerTurn };
      const runners = sizes.map(({ runners: own }) => own[list]);
      figures.push(...figuresOf(list, sizes, await takeRounds(load, runners, order)));
    }
    return figures;
  });
}

type Size = {
  readonly tasks: number;
  readonly shortest: number;
  readonly runners: Readonly<Record<(typeof lists)[number], Runner>>;
};

async function sizeOf(cluster: BenchCluster, tasks: number, closes: Closes): Promise<Size> {
  const database = await ensureData(cluster, tasks);
  const askers = await findAskers(database.url, askersWanted);
  const people = askers.map(({ personId }) => personId);
  const cookies = await openSessions(database.url, people);
  const reader = closes(await startDocketReader(database, cookies), (started) => started.stop());
  const asks = asksOf(askers);
  const runner = (list: Operation): Runner => ({
    name: nameOf(tasks),
    url: reader.url,
    requests: asks[list].map((ask) => postBytes(reader.url, reader.messageOf(ask))),
  });
  return {
    tasks,
    shortest: Math.min(...askers.map(({ rows }) => rows)),
    runners: { pending: runner('pending'), created: runner('created'), related: runner('related') },
  };
}

function figuresOf(list: Operation, sizes: readonly Size[], { turns, doubt }: Rounds): readonly Figure[] {
  const middles = (tasks: number): readonly number[] =>
    (turns.get(nameOf(tasks)) ?? []).map(({ latencies }) => quantile(latencies, 0.5));
  const name = `${titles[list]}, c=1, p50`;
  const short = sizes.filter(({ shortest }) => shortest < listSize).map(({ tasks }) => nameOf(tasks));
  const doubts = [
    doubt ?? [],
    short.length === 0 ? [] : `lists shorter than a page at ${short.join(', ')}`,
  ].flat();
  const doubted = doubts.length === 0 ? {} : { doubt: doubts.join('; ') };
  const known = new Set(sizes.map(({ tasks }) => tasks));
  return [
    ...held
      .filter((pair) => pair.every((tasks) => known.has(tasks)))
      .map(([large, small]) => ({
        name,
        of: nameOf(large),
        against: nameOf(small),
        unit: '×' as const,
        rounds: ratios(middles(large), middles(small)),
        goal: atMost(1.3, 1.1),
        ...doubted,
      })),
    ...sizes.map(({ tasks }) => ({
      name,
      of: nameOf(tasks),
      against: null,
      unit: 'ms' as const,
      rounds: middles(tasks),
      goal: null,
      ...doubted,
    })),
  ];
}

function nameOf(tasks: number): string {
  return `${tasks.toLocaleString('en')} tasks`;
}
