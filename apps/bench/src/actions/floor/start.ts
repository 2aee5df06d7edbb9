import path from 'node:path';

import { startChild } from '../../../../../scripts/local/child.ts';
import { ensureFolder, root } from '../../../../../scripts/local/settings.ts';
import type { Contender } from '../../contenders/contender.ts';
import { benchFolder } from '../../data/cluster.ts';
import { residentMemory, watchdog } from '../../processes.ts';

/** Starts the hand-written server for actions on a database. */
export async function startActionFloor(databaseUrl: string): Promise<Contender> {
  const listening = Promise.withResolvers<number>();
  const child = startChild({
    name: 'hand-written SQL',
    args: ['--conditions=source', path.join(import.meta.dirname, 'server.ts')],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: databaseUrl },
    cwd: root,
    logFile: path.join(ensureFolder(path.join(benchFolder(), 'logs')), 'action-floor.log'),
    watchdog: watchdog(),
    onLine: (line) => {
      const port = /^listening (\d+)$/.exec(line)?.[1];
      if (port !== undefined) listening.resolve(Number(port));
    },
  });
  void child.ended.then(({ how, lastLines }) =>
    listening.reject(new Error(`The floor ${how}:\n${lastLines.join('\n')}`)),
  );
  const port = await listening.promise;
  return {
    name: child.name,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    stop: () => child.stop(1_000),
    memory: () => residentMemory(child.pid),
  };
}
