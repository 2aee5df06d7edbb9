import { closing } from '../closing.ts';
import { openCluster } from '../data/cluster.ts';
import { ensureData } from '../data/databases.ts';
import { openSessions } from '../data/sessions.ts';
import { tell } from '../progress.ts';
import { postBytes } from '../load/http-line.ts';
import { type Load, startLoad } from '../load/load.ts';
import { takeRounds } from '../load/rounds.ts';
import type { Options } from '../options.ts';
import { asksOf, findAskers } from '../reading/asks.ts';
import { type Ask, type Operation, operations } from '../reading/ask.ts';
import { names, type Reader, startReaders } from '../reading/contenders.ts';
import { readingFigures, titles } from '../reading/figures.ts';
import { memoryFigure, memoryNow } from '../reading/memory.ts';
import { proveSameRows } from '../reading/proof.ts';
import type { Figure } from '../report/figure.ts';

/** So many people that none of them uses up what Docket lets one person ask for in a minute. */
const askersWanted = 400;
const connectionCounts = [1, 32] as const;

/**
 * Lists, counts, detail and search of Docket as shipped against PostGraphile and two hand-written servers on the same
 * database, after a proof that all of them answer the same.
 */
export function api(options: Options): Promise<readonly Figure[]> {
  return closing(async (closes) => {
    const cluster = closes(await openCluster(), (opened) => opened.stop());
    const database = await ensureData(cluster, options.tasks);
    const askers = await findAskers(database.url, askersWanted);
    const cookies = await openSessions(
      database.url,
      askers.map(({ personId }) => personId),
    );
    const asks = asksOf(askers);
    const readers = await startReaders(database, cookies, closes);
    await proveSameRows(readers, asks);
    const load = closes(startLoad(), (started) => started.stop());
    const figures: Figure[] = [];
    for (const operation of operations) {
      for (const connections of connectionCounts) {
        tell(`  ${titles[operation]}, c=${connections}`);
        const taken = await takeRounds(load, runnersOf(readers, asks[operation]), {
          ...options,
          connections,
        });
        figures.push(...readingFigures(operation, connections, taken));
      }
    }
    const others = readers.filter(({ name }) => name !== names.docket).map(memoryNow);
    return [...figures, ...others, await memoryOfDocket(load, readers, asks, options)];
  });
}

function runnersOf(readers: readonly Reader[], asks: readonly Ask[]) {
  return readers.map(({ name, url, messageOf }) => ({
    name,
    url,
    requests: asks.map((ask) => postBytes(url, messageOf(ask))),
  }));
}

function memoryOfDocket(
  load: Load,
  readers: readonly Reader[],
  asks: Readonly<Record<Operation, readonly Ask[]>>,
  { requests }: Options,
): Promise<Figure> {
  const docket = readers.find(({ name }) => name === names.docket);
  if (docket === undefined) throw new Error('Docket was not started.');
  tell(`  memory after ${requests} requests`);
  return memoryFigure(load, docket, asks, requests);
}
