import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey } from '@docket/client';
import type { DefinitionKind } from '@docket/domain';
import {
  type DefinitionChangeFragment,
  DiscardDefinitionDocument,
  PublishDefinitionDocument,
  RestoreDefinitionDocument,
  SaveDefinitionDocument,
} from '#gql';
import type { Json } from '../contents/read.ts';

/** What came of a change. */
export type Changed =
  | { readonly kind: 'DONE'; readonly version: number }
  | { readonly kind: 'REFUSED'; readonly code: string; readonly message: string }
  | { readonly kind: 'FAILED' };

type Payload = Pick<DefinitionChangeFragment, 'definition' | 'userErrors'> | undefined;

function outcome(payload: Payload): Changed {
  if (payload === undefined) return { kind: 'FAILED' };
  const [error] = payload.userErrors;
  if (error === undefined) return { kind: 'DONE', version: payload.definition?.version ?? 0 };
  const { code, message, remedy } = error;
  return { kind: 'REFUSED', code, message: remedy === null ? message : `${message} ${remedy}` };
}

async function attempt(run: () => Promise<Payload>): Promise<Changed> {
  try {
    return outcome(await run());
  } catch {
    return { kind: 'FAILED' };
  }
}

/** How publishing treats what runs. */
export interface Publishing {
  readonly applyToRunning: boolean;
  readonly places: Json | null;
}

/** Saves, throws away, publishes and restores one definition; `revision` is that of the draft that was read. */
export function useDefinitionChanges(kind: DefinitionKind, key: string) {
  const options = { fetchPolicy: 'no-cache' } as const;
  const [saveDraft, saving] = useMutation(SaveDefinitionDocument, options);
  const [discardDraft, discarding] = useMutation(DiscardDefinitionDocument, options);
  const [publishDraft, publishing] = useMutation(PublishDefinitionDocument, options);
  const [restoreVersion, restoring] = useMutation(RestoreDefinitionDocument, options);
  const named = () => ({ kind, key, idempotencyKey: newIdempotencyKey() });
  return {
    busy: saving.loading || discarding.loading || publishing.loading || restoring.loading,
    save: (content: Json, revision: number | null) =>
      attempt(async () => {
        const input = { ...named(), content, expectedRevision: revision };
        return (await saveDraft({ variables: { input } })).data?.saveDefinition;
      }),
    discard: (revision: number) =>
      attempt(async () => {
        const input = { ...named(), expectedRevision: revision };
        return (await discardDraft({ variables: { input } })).data?.discardDefinition;
      }),
    publish: (revision: number, { applyToRunning, places }: Publishing) =>
      attempt(async () => {
        const input = { ...named(), expectedRevision: revision, applyToRunning, places };
        return (await publishDraft({ variables: { input } })).data?.publishDefinition;
      }),
    restore: (version: number) =>
      attempt(async () => {
        const input = { ...named(), version };
        return (await restoreVersion({ variables: { input } })).data?.restoreDefinition;
      }),
  };
}
