import { closing } from '../closing.ts';
import { type Docket, startDocket } from '../contenders/docket.ts';
import { openCluster } from '../data/cluster.ts';
import { ensureData } from '../data/databases.ts';
import { openSessions } from '../data/sessions.ts';
import { postBytes } from '../load/http-line.ts';
import { startLoad } from '../load/load.ts';
import { watchingOthers } from '../load/quiet.ts';
import type { Options } from '../options.ts';
import type { Ask } from '../reading/ask.ts';
import { asksOf, findAskers } from '../reading/asks.ts';
import { docketMessage } from '../reading/docket-messages.ts';
import type { Figure } from '../report/figure.ts';
import { type Compared, scalingFigures } from '../scaling/figures.ts';
import { type ScalingOrder, type ScalingTurn, scalingTurn, type Target } from '../scaling/turns.ts';

const askersWanted = 400;
/** Two processes, their database and the load then leave room on two cores. */
const share = 0.3;
const warmUpSeconds = 1;

/** How the throughput of the lists grows from one API process to two on one database, each with a worker beside it. */
export function processes(options: Options): Promise<readonly Figure[]> {
  return closing(async (closes) => {
    const cluster = closes(await openCluster(), (opened) => opened.stop());
    const { url: databaseUrl } = await ensureData(cluster, options.tasks);
    const askers = await findAskers(databaseUrl, askersWanted);
    const cookies = await openSessions(
      databaseUrl,
      askers.map(({ personId }) => personId),
    );
    const { pending, created, related } = asksOf(askers);
    const asks = pending.flatMap((ask, place) => [ask, created[place] ?? ask, related[place] ?? ask]);
    const start = async (name: string): Promise<Target> =>
      targetOf(
        closes(await startDocket({ databaseUrl, name, worker: true }), (server) => server.stop()),
        asks,
        cookies,
      );
    const targets = [await start('Docket one'), await start('Docket two')] as const;
    const load = () => closes(startLoad(), (started) => started.stop());
    const order = { loads: [load(), load()] as const, targets, databasePid: cluster.pid };
    return watchingOthers(async () => {
      const free = await compared({ ...order, seconds: options.seconds, share: null }, options.rounds);
      const held = await compared({ ...order, seconds: options.seconds, share }, options.rounds);
      return scalingFigures({ free, held, share });
    });
  });
}

function targetOf({ url, pid }: Docket, asks: readonly Ask[], cookies: ReadonlyMap<string, string>): Target {
  const requests = asks.map((ask) => postBytes(url, docketMessage(ask, cookies.get(ask.personId) ?? '')));
  return { url, pid, requests };
}

/** One process and two in turns, both warmed up first. */
async function compared(order: ScalingOrder, rounds: number): Promise<Compared> {
  await scalingTurn({ ...order, seconds: warmUpSeconds }, 2);
  const one: ScalingTurn[] = [];
  const two: ScalingTurn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    one.push(await scalingTurn(order, 1));
    two.push(await scalingTurn(order, 2));
  }
  return { one, two };
}
