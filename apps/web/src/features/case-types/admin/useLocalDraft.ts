import { useStoredDraft } from '@docket/client';
import type { DefinitionKind } from '@docket/domain';
import { isJson, type Json } from '../contents/read.ts';

/** What was changed and not saved: the content, and the revision of the draft it began from (null: there was none). */
export interface LocalDraft {
  readonly content: Json;
  readonly base: number | null;
}

function readLocal(stored: unknown): LocalDraft | undefined {
  if (!isJson(stored)) return undefined;
  const { content, base } = stored;
  if (!isJson(content) || !(base === null || typeof base === 'number')) return undefined;
  return { content, base };
}

const options = {
  initial: null,
  read: (stored: unknown): LocalDraft | null | undefined => readLocal(stored),
  isEmpty: (value: LocalDraft | null) => value === null,
};

/** Changes that are not saved yet, kept on this device through reloads and sign-outs. */
export function useLocalDraft(kind: DefinitionKind, key: string) {
  return useStoredDraft<LocalDraft | null>(`definition:${kind}:${key}`, options);
}
