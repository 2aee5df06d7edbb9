import { useQuery } from '@apollo/client/react';
import { failureOf } from '@docket/client';
import type { DefinitionKind } from '@docket/domain';
import { DefinitionToEditDocument } from '#gql';
import { isJson, type Json } from '../contents/read.ts';
import { useLocalDraft } from './useLocalDraft.ts';

const empty: Json = {};

function same(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What the server has of a definition. */
function useSavedDefinition(kind: DefinitionKind, key: string) {
  const { data, error, refetch } = useQuery(DefinitionToEditDocument, {
    variables: { kind, key },
    fetchPolicy: 'cache-and-network',
  });
  const saved = data?.definition ?? null;
  return {
    saved,
    /** Null where the version in force is edited and no draft exists. */
    revision: saved?.state === 'DRAFT' ? saved.revision : null,
    versions: data?.definitionVersions ?? [],
    loading: data === undefined && error === undefined,
    failure: data === undefined && error !== undefined ? failureOf(error).kind : null,
    refetch,
  };
}

/** A definition as it is being edited: what the server has, and on top of it what was changed here. */
export function useEditedDefinition(kind: DefinitionKind, key: string) {
  const server = useSavedDefinition(kind, key);
  const { saved, revision, refetch } = server;
  const local = useLocalDraft(kind, key);
  const savedContent = isJson(saved?.content) ? saved.content : empty;
  return {
    ...server,
    content: local.value?.content ?? savedContent,
    dirty: local.value !== null,
    restored: local.restored,
    /** True where somebody else saved since the changes here were begun. */
    stale: local.value !== null && saved !== null && local.value.base !== revision,
    change: (content: Json) => {
      if (same(content, savedContent)) local.clear();
      else local.setValue({ content, base: local.value === null ? revision : local.value.base });
    },
    takeTheirs: local.clear,
    keepMine: () => {
      if (local.value !== null) local.setValue({ ...local.value, base: revision });
    },
    /** Shows what the server has now, and nothing of what was changed here. */
    settle: async () => {
      await refetch();
      local.clear();
    },
  };
}

export type EditedDefinition = ReturnType<typeof useEditedDefinition>;
export type SavedDefinition = NonNullable<EditedDefinition['saved']>;
