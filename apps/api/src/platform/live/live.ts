import { setMaxListeners } from 'node:events';

import { createPubSub } from '@graphql-yoga/subscription';
import pg from 'pg';
import { z } from 'zod';

import type { LiveEvent } from '../database/database.ts';
import { liveChannel } from '../database/transaction.ts';
import type { Log } from '../logging/logger.ts';

/** A change, or the notice that changes may have been missed: then only looking again tells what is true. */
export type LiveSignal = { readonly kind: 'EVENT'; readonly event: LiveEvent } | { readonly kind: 'GAP' };

export type Live = {
  /** Every signal from now on; ends when the consumer stops asking. */
  readonly signals: () => AsyncIterable<LiveSignal>;
  readonly isListening: () => boolean;
  readonly close: () => Promise<void>;
};

export type LiveOptions = {
  /** A direct address: notifications do not pass through a pooler that shares connections between transactions. */
  readonly url: string;
  readonly log: Log;
  /** Milliseconds; the tests shorten them. */
  readonly retryAfter?: number;
  readonly checkEvery?: number;
};

/** For processes that serve no subscriptions: it never says anything. */
export const silentLive: Live = {
  signals: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) }),
  isListening: () => false,
  close: () => Promise.resolve(),
};

/**
 * Listens to the changes that transactions announce, in this process and every other. A lost connection is opened again,
 * and everyone who listens is told of the gap.
 */
export async function openLive(options: LiveOptions): Promise<Live> {
  const { url, log, retryAfter = 250, checkEvery = 10_000 } = options;
  const eventTarget = new EventTarget();
  // One listener per subscription of every socket: many are no leak.
  setMaxListeners(0, eventTarget);
  const hub = createPubSub<{ signal: [LiveSignal] }>({ eventTarget });
  let client: pg.Client | null = null;
  let closed = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, application_name: 'docket-live', keepAlive: true });
    const end = Promise.withResolvers<void>();
    next.on('error', () => end.resolve());
    next.on('end', () => end.resolve());
    next.on('notification', ({ payload }) => {
      const events = eventsOf(payload ?? '');
      if (events === null) {
        // As when a process of another version speaks: whoever follows has missed something.
        log.warn('a live event was not understood');
        hub.publish('signal', { kind: 'GAP' });
        return;
      }
      for (const event of events) hub.publish('signal', { kind: 'EVENT', event });
    });
    await next.connect();
    await next.query(`LISTEN ${liveChannel}`);
    client = next;
    const check = setInterval(() => void next.query('SELECT 1').catch(() => end.resolve()), checkEvery);
    void end.promise.then(() => {
      clearInterval(check);
      client = null;
      void next.end().catch(() => undefined);
      if (!closed) void reconnect();
    });
  };

  const reconnect = async (): Promise<void> => {
    log.warn('the live connection to the database was lost');
    while (client === null && !closed) {
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
      await connect().catch(() => undefined);
    }
    if (!closed) hub.publish('signal', { kind: 'GAP' });
  };

  await connect();
  return {
    signals: () => hub.subscribe('signal'),
    isListening: () => client !== null,
    async close() {
      closed = true;
      await client?.end();
    },
  };
}

const ids = z.array(z.string()).readonly();
const announced: z.ZodType<readonly LiveEvent[]> = z.array(
  z.object({
    taskId: z.string().nullable(),
    caseIds: ids,
    activityId: z.string().nullable(),
    verb: z.string(),
    actorId: z.string(),
    at: z.string(),
    personIds: ids,
    departmentIds: ids,
    clientId: z.string().nullable(),
  }),
);

/** Null for what is no list of events. */
function eventsOf(payload: string): readonly LiveEvent[] | null {
  try {
    return announced.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
