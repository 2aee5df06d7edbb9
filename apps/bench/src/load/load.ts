import { fork } from 'node:child_process';
import path from 'node:path';

import { listOf, numberProperty, property, textProperty } from '../../../../scripts/local/json.ts';
import { PlainError } from '../../../../scripts/local/plainError.ts';
import { watchdog } from '../processes.ts';
import type { Turn, TurnOrder } from './turn.ts';

/** A process of its own that sends requests, so that the measuring process does not slow what it measures. */
export type Load = {
  readonly pid: number;
  readonly turn: (order: TurnOrder) => Promise<Turn>;
  readonly stop: () => void;
};

/** Starts the load process. `turn` throws a PlainError when a request was refused. */
export function startLoad(): Load {
  const child = fork(path.join(import.meta.dirname, 'load-process.ts'), {
    execArgv: ['--conditions=source'],
    serialization: 'advanced',
  });
  const pid = child.pid ?? 0;
  watchdog().guard(pid, 'SIGTERM');
  return {
    pid,
    async turn(order) {
      const answer = Promise.withResolvers<unknown>();
      const gone = (): void => answer.reject(new Error('The load process ended.'));
      child.once('message', answer.resolve).once('exit', gone);
      child.send({ order });
      return turnIn(await answer.promise.finally(() => child.off('exit', gone)));
    },
    stop() {
      child.disconnect();
      watchdog().release(pid);
    },
  };
}

function turnIn(message: unknown): Turn {
  const error = textProperty(message, 'error');
  if (error !== undefined) throw new PlainError(error);
  const turn = property(message, 'turn');
  return {
    seconds: numberProperty(turn, 'seconds') ?? 0,
    latencies: listOf(property(turn, 'latencies')).map(Number),
  };
}
