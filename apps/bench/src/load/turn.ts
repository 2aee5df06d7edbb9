import { HttpLine, type Reply } from './http-line.ts';

/** What one contender did in one turn. */
export type Turn = {
  readonly seconds: number;
  /** How long each answered request took, in milliseconds. */
  readonly latencies: readonly number[];
};

export type TurnOrder = {
  readonly url: string;
  /** Prepared requests, asked one after another from `start` on, over and over. */
  readonly requests: readonly Buffer[];
  readonly start: number;
  readonly connections: number;
  /** Ends when the time is over or, if given, when so many requests are answered. */
  readonly seconds: number;
  readonly most?: number;
};

const failures = [Buffer.from('{"errors"'), Buffer.from('{"data":null')];

/** Keeps so many requests under way at a time. Throws when one is refused: a refusal is quick and would look like speed. */
export async function takeTurn(order: TurnOrder): Promise<Turn> {
  const { url, requests, connections, seconds, most = Number.POSITIVE_INFINITY } = order;
  const lines = await Promise.all(Array.from({ length: connections }, () => HttpLine.to(url)));
  const latencies: number[] = [];
  let next = order.start;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const work = async (line: HttpLine): Promise<void> => {
    while (performance.now() < end && latencies.length < most) {
      const request = requests[next % requests.length];
      if (request === undefined) throw new Error('There is nothing to ask.');
      next += 1;
      const sent = performance.now();
      const reply = await line.ask(request);
      latencies.push(performance.now() - sent);
      refuseFailure(url, reply);
    }
  };
  try {
    await Promise.all(lines.map(work));
  } finally {
    for (const line of lines) line.close();
  }
  return { seconds: (performance.now() - begun) / 1000, latencies };
}

function refuseFailure(url: string, { status, body }: Reply): void {
  const failed = failures.some((start) => body.subarray(0, start.length).equals(start));
  if (status === 200 && !failed) return;
  throw new Error(`${url} answers ${status}: ${body.toString('utf8', 0, 500)}`);
}
