import path from 'node:path';

import { root } from '../../../../scripts/local/settings.ts';
import { closing } from '../closing.ts';
import { docketCommand } from '../contenders/command-line.ts';
import { benchFolder, type BenchCluster, openCluster } from '../data/cluster.ts';
import { emptyDatabase } from '../data/scratch.ts';
import { importRate } from '../import/rate.ts';
import { watchingOthers } from '../load/quiet.ts';
import type { Options } from '../options.ts';
import { atLeast, type Figure } from '../report/figure.ts';

const log = path.join(root, 'apps/api/src/features/integrations/fixtures/servicenow-incident-events.csv.gz');

type Run = {
  /** Events a second as the product counts them. */
  readonly rate: number;
  /** Events a second of the whole command, its start included. */
  readonly whole: number;
};

/** Replays the real incident log through the workflow into an empty database, once per round. */
export function importing(options: Options): Promise<readonly Figure[]> {
  return closing(async (closes) => {
    const cluster = closes(await openCluster(), (opened) => opened.stop());
    return watchingOthers(() => replays(cluster, options.rounds));
  });
}

async function replays(cluster: BenchCluster, rounds: number): Promise<readonly Figure[]> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await replay(cluster));
  const name = 'Import of the real incident log through the workflow';
  const common = { of: 'Docket', against: null, unit: 'events/s' } as const;
  return [
    { ...common, name, rounds: runs.map(({ rate }) => rate), goal: atLeast(400, 1_500) },
    {
      ...common,
      name: `${name}, the whole command`,
      rounds: runs.map(({ whole }) => whole),
      goal: null,
    },
  ];
}

async function replay(cluster: BenchCluster): Promise<Run> {
  const database = await emptyDatabase(cluster, 'import');
  try {
    const report = path.join(benchFolder(), 'import-losses.csv');
    const start = performance.now();
    const printed = await docketCommand(database.url, ['import', 'servicenow', log, '--report', report]);
    const seconds = (performance.now() - start) / 1000;
    const { events, rate } = importRate(printed);
    return { rate, whole: events / seconds };
  } finally {
    await database.drop();
  }
}
