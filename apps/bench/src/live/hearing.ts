import { property, textProperty } from '../../../../scripts/local/json.ts';

/** When a change was asked for, answered, and heard of elsewhere: milliseconds of one clock. */
export type Receipt = { readonly sent: number; readonly answered: number; readonly received: number };

/** What has to be heard, and by whom. */
export type Expected = { readonly taskId: string; readonly verb: string; readonly listenerId: string };

const patience = 10_000;

/** Pairs moves with the events about them, one move at a time. */
export class Hearing {
  #expected: Expected | null = null;
  #heard: (at: number) => void = () => undefined;

  /** What takes the events of somebody's task lists; those nobody waits for are left alone. */
  listener(listenerId: string): (data: unknown) => void {
    return (data) => {
      const at = performance.now();
      const event = property(data, 'myTasksChanged');
      const expected = this.#expected;
      if (expected === null || expected.listenerId !== listenerId) return;
      if (textProperty(event, 'taskId') !== expected.taskId) return;
      if (textProperty(event, 'verb') === expected.verb) this.#heard(at);
    };
  }

  /** Makes a move and waits for its answer and for the event. Rejects when nothing is heard for ten seconds. */
  async of(expected: Expected, move: () => Promise<void>): Promise<Receipt> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#expected = expected;
    this.#heard = resolve;
    const late = setTimeout(() => reject(new Error(`Nobody heard of ${expected.verb}.`)), patience);
    try {
      const sent = performance.now();
      const answer = move().then(() => performance.now());
      const [answered, received] = await Promise.all([answer, promise]);
      return { sent, answered, received };
    } finally {
      clearTimeout(late);
      this.#expected = null;
    }
  }
}
