import nodeFlags from '../container/node-flags.json' with { type: 'json' };
import path from 'node:path';

import { startChild, type Child } from './child.ts';
import { PlainError } from './plainError.ts';
import { root } from './settings.ts';
import { waitFor } from './waiting.ts';
import type { Watchdog } from './watchdog.ts';

export interface ServersOptions {
  /** The whole configuration of the product. */
  env: NodeJS.ProcessEnv;
  /** The folder for the logs. */
  logs: string;
  watchdog: Watchdog;
  /** Sees every line that a program says; `loud` is true for its standard error stream. */
  onLine?: (program: string, line: string, loud: boolean) => void;
  /** Node's own arguments, as in `--watch`. */
  nodeArgs?: string[];
  /** Gives up waiting and stops both. */
  signal?: AbortSignal;
}

export interface Servers {
  api: Child;
  worker: Child;
  /** Ends both, with five seconds at most to finish what they are doing. */
  stop: () => Promise<void>;
}

const readySeconds = 60;
const graceMilliseconds = 5_000;

/**
 * Starts the API and the worker of the built product and resolves when the API answers that it is ready. Throws a
 * PlainError with its last lines when one of them ends first; neither is left running then.
 */
export async function startServers(options: ServersOptions): Promise<Servers> {
  const servers = startRoles(options);
  const { api, worker } = servers;
  const died = Promise.race([failure(api), failure(worker)]);
  try {
    await Promise.race([died, untilReady(options.env, readySeconds), givenUp(options.signal)]);
  } catch (error) {
    await servers.stop();
    throw error;
  }
  // From here on an ending is the business of the caller, who watches `ended`.
  died.catch(() => undefined);
  return servers;
}

/** Starts the API and the worker without waiting for anything. */
export function startRoles(options: ServersOptions): Servers {
  const api = startRole('api', 'server', options);
  const worker = startRole('worker', 'worker', options);
  const stop = async (): Promise<void> => {
    await Promise.all([worker.stop(graceMilliseconds), api.stop(graceMilliseconds)]);
  };
  return { api, worker, stop };
}

function startRole(role: 'api' | 'worker', program: string, options: ServersOptions): Child {
  const { onLine } = options;
  return startChild({
    name: role,
    args: [...nodeFlags, ...(options.nodeArgs ?? []), `apps/api/dist/${program}.js`],
    env: { ...options.env, ROLE: role },
    cwd: root,
    logFile: path.join(options.logs, `${role}.log`),
    watchdog: options.watchdog,
    ...(onLine === undefined ? {} : { onLine: (line, loud) => onLine(role, line, loud) }),
  });
}

function givenUp(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('Interrupted')), { once: true });
  });
}

async function failure(child: Child): Promise<never> {
  const { how, lastLines } = await child.ended;
  throw new PlainError(`The ${child.name} ${how} before Docket was ready:\n${lastLines.join('\n')}`);
}

/** Resolves when the API answers that it is ready; throws when it does not within the given seconds. */
export async function untilReady(env: NodeJS.ProcessEnv, seconds: number): Promise<void> {
  const host = env['HOST'] ?? '127.0.0.1';
  const reachable = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  const address = `http://${reachable}:${env['STAFF_PORT']}/readyz`;
  await waitFor(
    'the API to be ready',
    async () => {
      const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) });
      if (!answer.ok) throw new Error(`${address} answers ${answer.status}: ${await answer.text()}`);
      return true;
    },
    { seconds, everyMilliseconds: 50 },
  );
}
