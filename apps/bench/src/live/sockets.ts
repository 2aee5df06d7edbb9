import { setTimeout as pause } from 'node:timers/promises';

import { actorsOf } from '../actions/pairs.ts';
import type { Pair } from '../actions/cycle.ts';
import { operationId } from '../contenders/operations.ts';
import { Hearing, type Receipt } from './hearing.ts';
import { MovingTask, type Stage } from './stage.ts';
import { subscribe } from './subscription.ts';

export type SocketsOrder = {
  /** The address of the process that listeners are connected to. */
  readonly url: string;
  readonly tokens: ReadonlyMap<string, string>;
  /** Everybody in them has a socket. */
  readonly pairs: readonly Pair[];
  readonly stage: Stage;
};

/** Sockets of everybody who has to do with some tasks, each following their lists as the staff app does. */
export type Sockets = {
  readonly count: number;
  /** Moves the tasks one after the other for a while; the receipts of whoever was not the one to act. */
  readonly turn: (seconds: number) => Promise<readonly Receipt[]>;
  readonly close: () => void;
};

const betweenMoves = 20;

/** Opens the sockets; the first turn is a warm-up. */
export async function openSockets({ url, tokens, pairs, stage }: SocketsOrder): Promise<Sockets> {
  const hearing = new Hearing();
  const documentId = operationId('TaskListChanges');
  const people = actorsOf(pairs);
  const closes = await Promise.all(
    people.map((id) =>
      subscribe({ url, token: tokens.get(id) ?? '', documentId, onEvent: hearing.listener(id) }),
    ),
  );
  const tasks = pairs.map((pair) => new MovingTask(pair, stage));
  let place = 0;
  const nextReceipt = (): Promise<Receipt> => {
    const task = tasks[place % tasks.length];
    if (task === undefined) throw new Error('There are no tasks to move.');
    place += 1;
    return receiptOf(hearing, task);
  };
  return {
    count: people.length,
    async turn(seconds) {
      const receipts: Receipt[] = [];
      const end = performance.now() + seconds * 1000;
      while (performance.now() < end) {
        receipts.push(await nextReceipt());
        await pause(betweenMoves);
      }
      return receipts;
    },
    close: () => {
      for (const close of closes) close();
    },
  };
}

function receiptOf(hearing: Hearing, task: MovingTask): Promise<Receipt> {
  const { taskId, action, actorId } = task.next;
  const { creatorId, holderId } = task.pair;
  const listenerId = actorId === creatorId ? holderId : creatorId;
  return hearing.of({ taskId, verb: action, listenerId }, () => task.move());
}

/** The first of the pairs, as many as have no more than so many people between them. */
export function pairsOf(pairs: readonly Pair[], people: number): readonly Pair[] {
  const chosen: Pair[] = [];
  for (const pair of pairs) {
    if (actorsOf([...chosen, pair]).length <= people) chosen.push(pair);
  }
  return chosen;
}
