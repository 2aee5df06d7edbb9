import path from 'node:path';

import nodeFlags from '../../../../scripts/container/node-flags.json' with { type: 'json' };
import { type Child, startChild } from '../../../../scripts/local/child.ts';
import { PlainError } from '../../../../scripts/local/plainError.ts';
import { freePort } from '../../../../scripts/local/ports.ts';
import { untilReady } from '../../../../scripts/local/servers.ts';
import { ensureFolder, root } from '../../../../scripts/local/settings.ts';
import { benchFolder } from '../data/cluster.ts';
import { residentMemory, watchdog } from '../processes.ts';
import type { Contender } from './contender.ts';
import { nodeOptions } from './node-options.ts';

export type DocketOptions = {
  readonly databaseUrl: string;
  /** What tells this process from others of the run, in names of logs and contenders. */
  readonly name?: string;
  /** Starts a worker beside the API. */
  readonly worker?: boolean;
  /** Settings that differ from those of production. */
  readonly env?: Readonly<Record<string, string>>;
};

export type Docket = Contender & {
  /** The staff door is `url`; this is the clients'. */
  readonly portalUrl: string;
};

/** Signs the session cookies of the measurements, in the API as in `sessionCookie`. */
export const benchSecret = 'a-secret-for-measurements-only-0123456789';

const readySeconds = 60;
const graceMilliseconds = 5_000;

/** Starts the API as shipped, in production mode with everything on, and resolves when it is ready. */
export async function startDocket(options: DocketOptions): Promise<Docket> {
  const { name = 'Docket', worker = false } = options;
  const env = await environment(options);
  const api = startProgram(`${name} API`, 'server', { ...env, ROLE: 'api' });
  const children = [
    api,
    ...(worker ? [startProgram(`${name} worker`, 'worker', { ...env, ROLE: 'worker' })] : []),
  ];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop(graceMilliseconds)));
  };
  try {
    await Promise.race([untilReady(env, readySeconds), ...children.map(failure)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    name,
    url: env.STAFF_URL,
    portalUrl: env.PORTAL_URL,
    pid: api.pid,
    stop,
    memory: () => residentMemory(api.pid),
  };
}

type DocketEnvironment = NodeJS.ProcessEnv & { readonly STAFF_URL: string; readonly PORTAL_URL: string };

async function environment({ databaseUrl, env }: DocketOptions): Promise<DocketEnvironment> {
  const [staffPort, portalPort] = [await freePort(), await freePort()];
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    STAFF_PORT: String(staffPort),
    PORTAL_PORT: String(portalPort),
    STAFF_URL: `http://127.0.0.1:${staffPort}`,
    PORTAL_URL: `http://127.0.0.1:${portalPort}`,
    DATABASE_URL: databaseUrl,
    SECRET: benchSecret,
    FILES_DIR: ensureFolder(path.join(benchFolder(), 'files')),
    LOG_LEVEL: 'info',
    ...nodeOptions(),
    ...env,
  };
}

function startProgram(name: string, program: 'server' | 'worker', env: NodeJS.ProcessEnv): Child {
  const logs = ensureFolder(path.join(benchFolder(), 'logs'));
  return startChild({
    name,
    args: [...nodeFlags, `apps/api/dist/${program}.js`],
    env,
    cwd: root,
    logFile: path.join(logs, `${name.toLowerCase().replaceAll(' ', '-')}.log`),
    watchdog: watchdog(),
  });
}

async function failure(child: Child): Promise<never> {
  const { how, lastLines } = await child.ended;
  throw new PlainError(`${child.name} ${how} before it was ready:\n${lastLines.join('\n')}`);
}
