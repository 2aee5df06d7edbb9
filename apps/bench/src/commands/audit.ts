import { closing } from '../closing.ts';
import { docketCommand } from '../contenders/command-line.ts';
import { openCluster } from '../data/cluster.ts';
import { ensureData } from '../data/databases.ts';
import { verifyRate } from '../import/rate.ts';
import { watchingOthers } from '../load/quiet.ts';
import type { Options } from '../options.ts';
import { atLeast, type Figure } from '../report/figure.ts';

/** Recomputes the whole history of the data with `docket audit verify`, once per round. */
export function audit(options: Options): Promise<readonly Figure[]> {
  return closing(async (closes) => {
    const cluster = closes(await openCluster(), (opened) => opened.stop());
    const database = await ensureData(cluster, options.tasks);
    return watchingOthers(() => verified(database.url, options.rounds));
  });
}

async function verified(databaseUrl: string, count: number): Promise<readonly Figure[]> {
  const rounds: number[] = [];
  for (let round = 0; round < count; round += 1) {
    rounds.push(verifyRate(await docketCommand(databaseUrl, ['audit', 'verify'])).rate);
  }
  return [
    {
      name: 'Verification of the whole history',
      of: 'Docket',
      against: null,
      unit: 'entries/s',
      rounds,
      goal: atLeast(50_000),
    },
  ];
}
