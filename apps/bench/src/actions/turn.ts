import { type Move, moveOf, type Pair } from './cycle.ts';

/** Sends a move and tells whether the task moved on. */
export type Send = (move: Move) => Promise<boolean>;

export type Turn = {
  readonly done: number;
  /** Moves that were refused or failed; a turn with any is no measurement. */
  readonly failed: number;
  readonly seconds: number;
  /** Milliseconds from sending a move to its whole answer, one per move. */
  readonly latencies: readonly number[];
};

/**
 * Tasks that are moved for a while, by several connections at a time. Each connection goes round its own tasks, so that
 * no task has two moves at once; how far each task is, is kept from turn to turn.
 */
export class Mover {
  readonly #pairs: readonly Pair[];
  readonly #send: Send;
  readonly #keys: string;
  readonly #counts: number[];
  readonly #places: number[] = [];

  /** `keys` begins every idempotency key and is unique among the runs on a database. */
  constructor(pairs: readonly Pair[], keys: string, send: Send) {
    this.#pairs = pairs;
    this.#keys = keys;
    this.#send = send;
    this.#counts = pairs.map(() => 0);
  }

  /** Moves tasks until the time is over. */
  async turn(connections: number, seconds: number): Promise<Turn> {
    const latencies: number[] = [];
    const start = performance.now();
    const end = start + seconds * 1000;
    let failed = 0;
    const work = async (connection: number): Promise<void> => {
      while (performance.now() < end && failed === 0) {
        const at = performance.now();
        if (!(await this.#next(connection, connections))) failed += 1;
        latencies.push(performance.now() - at);
      }
    };
    await Promise.all(Array.from({ length: connections }, (_, connection) => work(connection)));
    return {
      done: latencies.length - failed,
      failed,
      seconds: (performance.now() - start) / 1000,
      latencies,
    };
  }

  async #next(connection: number, connections: number): Promise<boolean> {
    const own = Math.max(1, Math.floor(this.#pairs.length / connections));
    const place = this.#places[connection] ?? 0;
    this.#places[connection] = (place + 1) % own;
    const index = connection + place * connections;
    const pair = this.#pairs[index];
    const count = this.#counts[index];
    if (pair === undefined || count === undefined) throw new Error('There are fewer tasks than connections.');
    const moved = await this.#send(moveOf(pair, count, `${this.#keys}-${index}-${count}`));
    if (moved) this.#counts[index] = count + 1;
    return moved;
  }
}
