import type { ApolloClient } from '@apollo/client';
import { TaskCountsDocument } from '#gql';
import { type DecidingMove, decideMove } from './moveDecision.ts';
import { paintCounts } from './paintCounts.ts';
import { paintMove } from './paintMove.ts';

export interface Paint {
  /** The server confirmed: the counts stay as painted until it has counted anew. */
  readonly confirmed: () => void;
  /** The server answered, whatever it said: the task is shown as it is known now. */
  readonly answered: () => void;
}

/** Shows a decided move at once, task and counts. What is shown goes away with the answer, or stays because it came true. */
export function paintDecision(client: ApolloClient, move: DecidingMove): Paint {
  const decision = decideMove(move);
  const layer = move.request.idempotencyKey;
  const counts = `${layer} counts`;
  const { cache } = client;
  if (decision !== null) {
    cache.recordOptimisticTransaction((painted) => paintMove(painted, move, decision), layer);
    cache.recordOptimisticTransaction((painted) => paintCounts(painted, move, decision), counts);
  }
  let counting: Promise<unknown> = Promise.resolve();
  return {
    confirmed: () => {
      // Counts that cannot be fetched now come with the next event.
      const asked = client.query({ query: TaskCountsDocument, fetchPolicy: 'network-only' });
      counting = asked.catch(() => undefined);
    },
    answered: () => {
      cache.removeOptimistic(layer);
      void counting.then(() => cache.removeOptimistic(counts));
    },
  };
}
