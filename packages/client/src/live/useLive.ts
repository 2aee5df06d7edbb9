import type { DocumentNode, MaybeMasked, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useEffect, useEffectEvent } from 'react';
import { useDocket } from '../session/DocketContext.ts';
import { createEventBatches } from './eventBatches.ts';
import { useStore } from '../shared/useStore.ts';

/** Events that come within so many ms of another are brought together. */
const burst = 250;

interface Options<TData, TVariables extends OperationVariables> {
  readonly document: TypedDocumentNode<TData, TVariables>;
  readonly variables: TVariables;
  /** Called with each event. */
  readonly onEvent: (event: MaybeMasked<TData>) => void;
  /** Called when events may have been missed; refetch what is on screen. */
  readonly onGap: () => void;
  /** False pauses live updates. */
  readonly enabled?: boolean;
}

/**
 * Listens to a subscription while the component is shown; what events carry updates the cache in place, a burst of them
 * in one change. Events are hints: after a dropped connection nothing is replayed, `onGap` asks for a refetch instead.
 */
export function useLive<TData, TVariables extends OperationVariables>(
  options: Options<TData, TVariables>,
): void {
  const { document, variables, enabled = true } = options;
  const { apollo, connection, session } = useDocket();
  const signedIn = useStore(session.state).kind === 'SIGNED_IN';
  const onEvent = useEffectEvent((data: MaybeMasked<TData> | undefined) => {
    if (data !== undefined) options.onEvent(data);
  });
  const onGap = useEffectEvent(() => options.onGap());
  const readVariables = useEffectEvent(() => variables);
  const key = JSON.stringify(variables);

  useEffect(() => {
    if (!enabled || !signedIn) return undefined;
    const asked = readVariables();
    // Subscriptions ask for nothing masked, so what arrives is what the cache keeps.
    const query: DocumentNode = document;
    const batches = createEventBatches<MaybeMasked<TData> | undefined>(burst, (events) => {
      // One change of the cache for all of them: every screen is drawn once.
      apollo.cache.batch({
        update: (cache) => {
          for (const result of events) {
            if (result === undefined) continue;
            const kept: unknown = result;
            cache.write({ query, variables: asked, dataId: 'ROOT_SUBSCRIPTION', result: kept });
            onEvent(result);
          }
        },
      });
    });
    const running = apollo
      .subscribe<TData>({ query: document, variables: asked, fetchPolicy: 'no-cache' })
      .subscribe({ next: ({ data }) => batches.add(data), error: () => onGap() });
    const stopGaps = connection.gap.subscribe(() => onGap());
    return () => {
      running.unsubscribe();
      batches.stop();
      stopGaps();
    };
  }, [apollo, connection, document, key, enabled, signedIn]);
}
