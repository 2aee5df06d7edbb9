import type { Pair } from '../actions/cycle.ts';
import { actorsOf, findPairs } from '../actions/pairs.ts';
import { type Post, poster } from '../actions/post.ts';
import { createTwin } from '../actions/twins.ts';
import { closing } from '../closing.ts';
import { startDocket } from '../contenders/docket.ts';
import { openCluster } from '../data/cluster.ts';
import { ensureData } from '../data/databases.ts';
import { copyDatabase } from '../data/scratch.ts';
import { openSessions } from '../data/sessions.ts';
import { openTokens } from '../data/tokens.ts';
import type { Receipt } from '../live/hearing.ts';
import { openListPage } from '../live/listPage.ts';
import { openSockets, pairsOf } from '../live/sockets.ts';
import { watchingOthers } from '../load/quiet.ts';
import type { Options } from '../options.ts';
import { atMost, type Figure } from '../report/figure.ts';
import { quantile } from '../report/statistics.ts';

const manyListeners = 200;
const candidates = 400;
const warmUpSeconds = 1;

type Turns = { readonly turn: (seconds: number) => Promise<readonly Receipt[]> };

/**
 * How long a change that is made at one API process takes to be known at another one: at a socket, with few and with many
 * others open, and in the list of the staff app in Chromium. Counted from sending the change, which is before its commit.
 */
export function live(options: Options): Promise<readonly Figure[]> {
  return closing(async (closes) => {
    const cluster = closes(await openCluster(), (opened) => opened.stop());
    const source = await ensureData(cluster, options.tasks);
    const database = closes(await copyDatabase(cluster, source, 'live'), (copy) => copy.drop());
    const [between, ...others] = await findPairs(database.url, candidates);
    if (between === undefined) throw new Error('There is nobody to pass a task to.');
    const many = pairsOf(others, manyListeners);
    const everybody = actorsOf([between, ...many]);
    const cookies = await openSessions(database.url, everybody);
    const tokens = await openTokens(database.url, everybody, ['TASKS_READ']);
    const databaseUrl = database.url;
    const here = closes(await startDocket({ databaseUrl, name: 'Docket here' }), (api) => api.stop());
    const there = closes(await startDocket({ databaseUrl, name: 'Docket there' }), (api) => api.stop());
    const post: Post = poster(here.url);

    const stage = { post, cookies, keys: 'live' };

    const socketFigures = async (pairs: readonly Pair[]): Promise<readonly Figure[]> => {
      const sockets = await openSockets({ url: there.url, tokens, pairs, stage });
      try {
        return figuresOf(`${sockets.count} open sockets`, await rounds(sockets, options));
      } finally {
        sockets.close();
      }
    };
    const pageFigures = async (): Promise<readonly Figure[]> => {
      const pair = await createTwin(post, { between, cookies });
      const page = await openListPage({ url: there.url, pair, stage });
      try {
        return figuresOf('the list in Chromium', await rounds(page, options));
      } finally {
        await page.close();
      }
    };
    return watchingOthers(async () => [
      ...(await pageFigures()),
      ...(await socketFigures([between])),
      ...(await socketFigures(many)),
    ]);
  });
}

async function rounds({ turn }: Turns, options: Options): Promise<readonly (readonly Receipt[])[]> {
  await turn(warmUpSeconds);
  const taken: (readonly Receipt[])[] = [];
  for (let round = 0; round < options.rounds; round += 1) taken.push(await turn(options.seconds));
  return taken;
}

function figuresOf(where: string, taken: readonly (readonly Receipt[])[]): readonly Figure[] {
  const name = 'A change at one process until it is known at another';
  const common = { of: where, against: null, unit: 'ms', goal: null } as const;
  const passed = ({ sent, received }: Receipt): number => received - sent;
  const after = ({ answered, received }: Receipt): number => received - answered;
  const values = (q: number, time: (receipt: Receipt) => number) =>
    taken.map((receipts) => quantile(receipts.map(time), q));
  return [
    { ...common, name: `${name}, p95`, rounds: values(0.95, passed), goal: atMost(200, 50) },
    { ...common, name: `${name}, p50`, rounds: values(0.5, passed) },
    { ...common, name: `${name}, counted from the answer, p95`, rounds: values(0.95, after) },
  ];
}
