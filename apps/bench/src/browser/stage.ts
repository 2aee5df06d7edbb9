import { launchBrowser } from '@docket/testing/browser';

import type { Closes } from '../closing.ts';
import { type Docket, startDocket } from '../contenders/docket.ts';
import { openCluster } from '../data/cluster.ts';
import { ensureData } from '../data/databases.ts';
import { copyDatabase } from '../data/scratch.ts';
import type { Browser } from './machine.ts';
import { type Cast, castOf } from './people.ts';

/** The product with its data and people, and a browser. */
export type Stage = {
  readonly browser: Browser;
  readonly docket: Docket;
  readonly cast: Cast;
};

/** Sets all of it up on a copy of the database of this size; it is taken down by `closes`. */
export async function setStage(tasks: number, closes: Closes): Promise<Stage> {
  const cluster = closes(await openCluster(), (opened) => opened.stop());
  const source = await ensureData(cluster, tasks);
  const database = closes(await copyDatabase(cluster, source, 'browser'), (copy) => copy.drop());
  const cast = await castOf(database.url);
  const docket = closes(await startDocket({ databaseUrl: database.url, worker: true }), (api) => api.stop());
  const browser = closes(await launchBrowser(), (opened) => opened.close());
  return { browser, docket, cast };
}
