import path from 'node:path';

import { startChild } from '../../../../scripts/local/child.ts';
import { PlainError } from '../../../../scripts/local/plainError.ts';
import { freePort } from '../../../../scripts/local/ports.ts';
import { ensureFolder, root } from '../../../../scripts/local/settings.ts';
import { benchFolder } from '../data/cluster.ts';
import { residentMemory, watchdog } from '../processes.ts';
import type { Contender } from './contender.ts';

export type ProgramOptions = {
  readonly name: string;
  /** Its file; it listens on PORT and then says "listening". */
  readonly file: string;
  readonly databaseUrl: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts a server of ours in production mode on a free port; resolves when it says that it listens. */
export async function startProgram({ name, file, databaseUrl, env }: ProgramOptions): Promise<Contender> {
  const port = await freePort();
  const listening = Promise.withResolvers<void>();
  const child = startChild({
    name,
    args: ['--conditions=source', file],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      ...env,
    },
    cwd: root,
    logFile: path.join(
      ensureFolder(path.join(benchFolder(), 'logs')),
      `${name.toLowerCase().replaceAll(' ', '-')}.log`,
    ),
    watchdog: watchdog(),
    onLine: (line) => {
      if (line === 'listening') listening.resolve();
    },
  });
  void child.ended.then(({ how, lastLines }) =>
    listening.reject(new PlainError(`${name} ${how}:\n${lastLines.join('\n')}`)),
  );
  await listening.promise;
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    stop: () => child.stop(1_000),
    memory: () => residentMemory(child.pid),
  };
}
