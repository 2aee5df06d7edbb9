import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey } from '@docket/client';
import { useState } from 'react';
import { CreateAccessTokenDocument, type PermissionName } from '#gql';

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly PermissionName[];
  /** Instant; null never expires. */
  readonly expiresAt: string | null;
}

/** What became of a request for a token; the secret is in no cache and gone with this value. */
export type CreatedToken =
  | { readonly kind: 'CREATED'; readonly secret: string }
  | { readonly kind: 'REFUSED'; readonly field: string | null; readonly message: string }
  | { readonly kind: 'FAILED' };

/** Creates a personal access token; pressing twice creates one. */
export function useCreateToken() {
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [mutate, { loading }] = useMutation(CreateAccessTokenDocument, { fetchPolicy: 'no-cache' });
  const create = async (token: NewToken): Promise<CreatedToken> => {
    try {
      const { data } = await mutate({ variables: { input: { ...token, idempotencyKey } } });
      const { secret = null, userErrors = [] } = data?.createAccessToken ?? {};
      const [error] = userErrors;
      if (error !== undefined) return { kind: 'REFUSED', field: error.field, message: error.message };
      return secret === null ? { kind: 'FAILED' } : { kind: 'CREATED', secret };
    } catch {
      return { kind: 'FAILED' };
    }
  };
  return { create, loading };
}
