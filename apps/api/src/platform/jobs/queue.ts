import type { z } from 'zod';

import type { JobRequest } from '../database/database.ts';

/** How often and how long a queue tries; every job runs at least once, so running it twice must have one effect. */
export type Retries = {
  readonly limit: number;
  /** The first delay; each further one doubles, with jitter, up to the longest. */
  readonly firstDelaySeconds: number;
  readonly longestDelaySeconds: number;
};

/** A kind of work with checked data. */
export type Queue<Data extends Record<string, unknown>> = {
  readonly name: string;
  readonly data: z.ZodType<Data>;
  readonly retries: Retries;
  /** The request to hand to `Transaction.enqueue`. */
  request(data: Data, startAfterSeconds?: number): JobRequest;
};

/** What the worker and the installer need of a queue whatever its data. */
export type AnyQueue = Pick<Queue<Record<string, unknown>>, 'name' | 'retries'>;

/** Nine tries over more than a day, then the dead letter queue. */
const patient: Retries = { limit: 8, firstDelaySeconds: 30, longestDelaySeconds: 6 * 3_600 };

/** Declares a queue; its dead letters go to `<name>-dead`. */
export function queue<Data extends Record<string, unknown>>(
  name: string,
  data: z.ZodType<Data>,
  retries: Retries = patient,
): Queue<Data> {
  return {
    name,
    data,
    retries,
    request: (content, startAfterSeconds = 0) => ({ name, data: content, startAfterSeconds }),
  };
}

/** The name of the queue that keeps what failed for good. */
export function deadLetterQueue(name: string): string {
  return `${name}-dead`;
}
