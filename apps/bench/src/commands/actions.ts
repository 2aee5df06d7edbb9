import { startActionFloor } from '../actions/floor/start.ts';
import { startActionLoad } from '../actions/load.ts';
import { actorsOf, findPairs } from '../actions/pairs.ts';
import { proveSameRows } from '../actions/proof.ts';
import { actionFigures, type ActionRunner, takeActionRounds } from '../actions/rounds.ts';
import { closing } from '../closing.ts';
import type { Contender } from '../contenders/contender.ts';
import { startDocket } from '../contenders/docket.ts';
import { openCluster } from '../data/cluster.ts';
import { ensureData } from '../data/databases.ts';
import { copyDatabase } from '../data/scratch.ts';
import { openSessions } from '../data/sessions.ts';
import { watchingOthers } from '../load/quiet.ts';
import type { Options } from '../options.ts';
import type { Figure } from '../report/figure.ts';

const connections = 32;
/** Tasks of each contender: a task is moved again only after all others of its connection. */
const tasksEach = connections * 8;

/**
 * Workflow actions as the API performs them, session, policy, limits, history chain, key, mail job and live hint included,
 * against a hand-written transaction that leaves the same rows, which is proven first. On a copy of the database.
 */
export function actions(options: Options): Promise<readonly Figure[]> {
  return closing(async (closes) => {
    const cluster = closes(await openCluster(), (opened) => opened.stop());
    const source = await ensureData(cluster, options.tasks);
    const { url: databaseUrl } = closes(await copyDatabase(cluster, source, 'actions'), (copy) =>
      copy.drop(),
    );
    const stop = (server: Contender): Promise<void> => server.stop();
    const docket = closes(await startDocket({ databaseUrl }), stop);
    const floor = closes(await startActionFloor(databaseUrl), stop);
    const servers = [docket, floor];
    const pairs = await findPairs(databaseUrl, tasksEach * servers.length);
    const cookies = await openSessions(databaseUrl, actorsOf(pairs));
    const [between] = pairs;
    if (between === undefined) throw new Error('There are no tasks to move.');
    await proveSameRows({ databaseUrl, docketUrl: docket.url, floorUrl: floor.url, cookies, between });
    const runner = async ({ name, url }: Contender, place: number): Promise<ActionRunner> => {
      const load = await startActionLoad({
        url,
        pairs: pairs.slice(place * tasksEach, (place + 1) * tasksEach),
        cookies: place === 0 ? cookies : null,
        connections,
        keys: `turn-${place}`,
      });
      return { name, load: closes(load, (started) => started.stop()) };
    };
    const runners = await Promise.all(servers.map(runner));
    return watchingOthers(async () =>
      actionFigures(`Workflow actions, c=${connections}`, await takeActionRounds(runners, options)),
    );
  });
}
