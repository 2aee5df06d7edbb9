import { openCluster } from '../data/cluster.ts';
import { ensureData } from '../data/databases.ts';
import type { Options } from '../options.ts';
import type { Figure } from '../report/figure.ts';

/** Makes the database of a size unless it is there already; it measures nothing. */
export async function data({ tasks }: Options): Promise<readonly Figure[]> {
  const cluster = await openCluster();
  try {
    await ensureData(cluster, tasks);
  } finally {
    await cluster.stop();
  }
  return [];
}
