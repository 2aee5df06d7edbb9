import type { MaybeMasked, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useEffect, useEffectEvent } from 'react';
import { useDocket } from '../session/DocketContext.ts';
import { useStore } from '../shared/useStore.ts';
import { joinFeed } from './liveFeed.ts';

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
 * in one change; whoever listens to the same subscription shares it. Events are hints: after a dropped connection
 * nothing is replayed, `onGap` asks for a refetch instead.
 */
export function useLive<TData, TVariables extends OperationVariables>(
  options: Options<TData, TVariables>,
): void {
  const { document, variables, enabled = true } = options;
  const { apollo, connection, session } = useDocket();
  const signedIn = useStore(session.state).kind === 'SIGNED_IN';
  const onEvent = useEffectEvent((data: MaybeMasked<TData>) => options.onEvent(data));
  const onGap = useEffectEvent(() => options.onGap());
  const readVariables = useEffectEvent(() => variables);
  const key = JSON.stringify(variables);

  useEffect(() => {
    if (!enabled || !signedIn) return undefined;
    const asked = readVariables();
    const leave = joinFeed<MaybeMasked<TData>>(apollo, document, asked, {
      // Subscriptions ask for nothing masked, so what arrives is what was asked for.
      onEvent: (data) => onEvent(data),
      onFailure: () => onGap(),
    });
    const stopGaps = connection.gap.subscribe(() => onGap());
    return () => {
      leave();
      stopGaps();
    };
  }, [apollo, connection, document, key, enabled, signedIn]);
}
