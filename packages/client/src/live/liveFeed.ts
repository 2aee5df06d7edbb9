import type { ApolloClient, DocumentNode, OperationVariables } from '@apollo/client';
import { createEventBatches } from './eventBatches.ts';

/** Events that come within so many ms of another are brought together. */
const burst = 250;

interface Listener<TData> {
  // A method: a feed hands each of its listeners what they all asked for, and cannot name it.
  onEvent(data: TData): void;
  /** The subscription failed. */
  readonly onFailure: () => void;
}

interface Feed {
  readonly listeners: Set<Listener<unknown>>;
  readonly stop: () => void;
}

type Feeds = Map<string, Feed>;

const feedsOf = new WeakMap<ApolloClient, Map<DocumentNode, Feeds>>();

/** What one client listens to with this subscription, by its variables. */
function feedsFor(apollo: ApolloClient, query: DocumentNode): Feeds {
  const ofClient = feedsOf.get(apollo) ?? new Map<DocumentNode, Feeds>();
  feedsOf.set(apollo, ofClient);
  const feeds = ofClient.get(query) ?? new Map<string, Feed>();
  ofClient.set(query, feeds);
  return feeds;
}

interface Asked {
  readonly query: DocumentNode;
  readonly variables: OperationVariables;
}

function openFeed(apollo: ApolloClient, { query, variables }: Asked, onFailure: () => void): Feed {
  const listeners = new Set<Listener<unknown>>();
  const batches = createEventBatches<unknown>(burst, (events) => {
    // One change of the cache for all of them: every screen is drawn once.
    apollo.cache.batch({
      update: (cache) => {
        for (const result of events) {
          if (result === undefined) continue;
          cache.write({ query, variables, dataId: 'ROOT_SUBSCRIPTION', result });
          for (const listener of new Set(listeners)) listener.onEvent(result);
        }
      },
    });
  });
  const running = apollo.subscribe({ query, variables, fetchPolicy: 'no-cache' }).subscribe({
    next: ({ data }) => batches.add(data),
    error: () => {
      onFailure();
      for (const listener of new Set(listeners)) listener.onFailure();
    },
  });
  const stop = () => {
    running.unsubscribe();
    batches.stop();
  };
  return { listeners, stop };
}

/**
 * Listens to a subscription together with everybody who listens to the same one: the server is asked once and works
 * once for each event. Returns what stops listening.
 */
export function joinFeed<TData>(
  apollo: ApolloClient,
  query: DocumentNode,
  variables: OperationVariables,
  listener: Listener<TData>,
): () => void {
  const feeds = feedsFor(apollo, query);
  const key = JSON.stringify(variables);
  // Whoever comes after a failure asks anew.
  const known = feeds.get(key) ?? openFeed(apollo, { query, variables }, () => feeds.delete(key));
  feeds.set(key, known);
  known.listeners.add(listener);
  return () => {
    known.listeners.delete(listener);
    if (known.listeners.size > 0) return;
    known.stop();
    if (feeds.get(key) === known) feeds.delete(key);
  };
}
