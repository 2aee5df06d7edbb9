import { moveOf, type Move, type Pair } from '../actions/cycle.ts';
import { docketMove, hasMoved } from '../actions/moves.ts';
import type { Post } from '../actions/post.ts';

/** Where changes are made: one API process, and the cookies of those who make them. */
export type Stage = {
  readonly post: Post;
  readonly cookies: ReadonlyMap<string, string>;
  /** Begins every idempotency key. */
  readonly keys: string;
};

/** A task whose moves are made one by one. */
export class MovingTask {
  readonly pair: Pair;
  readonly #stage: Stage;
  #count = 0;

  constructor(pair: Pair, stage: Stage) {
    this.pair = pair;
    this.#stage = stage;
  }

  /** The move that comes next. */
  get next(): Move {
    return moveOf(this.pair, this.#count, `${this.#stage.keys}-${this.pair.taskId}-${this.#count}`);
  }

  /** Makes it. Throws when it is refused. */
  async move(): Promise<void> {
    const answer = await this.#stage.post(docketMove(this.next, this.#stage.cookies));
    if (!hasMoved(answer)) throw new Error(`A move was refused: ${answer}`);
    this.#count += 1;
  }
}
