import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

import { listOf, numberProperty, property, textProperty } from '../../../../scripts/local/json.ts';
import { watchdog } from '../processes.ts';
import type { Pair } from './cycle.ts';
import type { Turn } from './turn.ts';

export type LoadOrder = {
  readonly url: string;
  readonly pairs: readonly Pair[];
  /** The cookie of each actor for Docket; null for the hand-written server, which asks for none. */
  readonly cookies: ReadonlyMap<string, string> | null;
  readonly connections: number;
  /** Begins every idempotency key. */
  readonly keys: string;
};

/** A process of its own that moves tasks on one server. */
export type ActionLoad = {
  readonly pid: number;
  readonly turn: (seconds: number) => Promise<Turn>;
  readonly stop: () => void;
};

/** Starts the load of one server; nothing is sent before the first turn. */
export async function startActionLoad(order: LoadOrder): Promise<ActionLoad> {
  const child = fork(path.join(import.meta.dirname, 'load-process.ts'), {
    execArgv: ['--conditions=source'],
    serialization: 'advanced',
  });
  const pid = child.pid ?? 0;
  watchdog().guard(pid, 'SIGTERM');
  await asked(child, { ...order, cookies: order.cookies === null ? null : [...order.cookies] });
  return {
    pid,
    turn: async (seconds) => turnOf(await asked(child, { seconds })),
    stop: () => {
      child.disconnect();
      watchdog().release(pid);
    },
  };
}

async function asked(child: ChildProcess, message: object): Promise<unknown> {
  const answer = Promise.withResolvers<unknown>();
  const gone = (): void => answer.reject(new Error('The load process ended.'));
  child.once('message', answer.resolve).once('exit', gone);
  child.send(message);
  const said = await answer.promise.finally(() => child.off('exit', gone));
  const error = textProperty(said, 'error');
  if (error !== undefined) throw new Error(error);
  return said;
}

function turnOf(said: unknown): Turn {
  return {
    done: numberProperty(said, 'done') ?? 0,
    failed: numberProperty(said, 'failed') ?? 0,
    seconds: numberProperty(said, 'seconds') ?? 0,
    latencies: listOf(property(said, 'latencies')).map(Number),
  };
}
