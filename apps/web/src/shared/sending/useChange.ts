import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { newIdempotencyKey } from '@docket/client';
import { useState } from 'react';

interface Refusal {
  readonly field: string | null;
  readonly message: string;
}

/** What became of a change: done, refused with a reason for people, or not known. */
export type Changed<Payload> =
  | { readonly kind: 'DONE'; readonly payload: Payload }
  | { readonly kind: 'REFUSED'; readonly field: string | null; readonly message: string }
  | { readonly kind: 'FAILED' };

/** Sends one kind of change; its key makes pressing twice one change, and is fresh after each that was done. */
export function useChange<
  Data,
  Variables extends OperationVariables,
  Payload extends { readonly userErrors: readonly Refusal[] },
>(document: TypedDocumentNode<Data, Variables>, payloadOf: (data: Data) => Payload) {
  const client = useApolloClient();
  const [idempotencyKey, setKey] = useState(newIdempotencyKey);
  const [loading, setLoading] = useState(false);
  const change = async (variables: Variables): Promise<Changed<Payload>> => {
    setLoading(true);
    try {
      const { data } = await client.mutate({ mutation: document, variables });
      if (data === undefined || data === null) return { kind: 'FAILED' };
      const payload = payloadOf(data);
      const [refusal] = payload.userErrors;
      if (refusal !== undefined) return { kind: 'REFUSED', field: refusal.field, message: refusal.message };
      setKey(newIdempotencyKey());
      return { kind: 'DONE', payload };
    } catch {
      return { kind: 'FAILED' };
    } finally {
      setLoading(false);
    }
  };
  return { change, loading, idempotencyKey };
}
