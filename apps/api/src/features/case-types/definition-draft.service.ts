import { type DefinitionKind, definitionKey } from '@docket/domain';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { type KeyedRequest, once } from '../activity/idempotency.service.ts';

/** A version of a definition. */
export type DefinitionPlace = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly version: number;
};
export type DefinitionAttempt = Attempt<DefinitionPlace>;

export type SaveOrder = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly content: unknown;
  /** The revision of the draft the editor saw; null where they saw none. */
  readonly expectedRevision: number | null;
  readonly idempotencyKey: string | null;
};

/** A definition under its lock: the draft where there is one, and how many versions there are. */
export type LockedDefinition = {
  readonly latest: number;
  readonly draft: { readonly version: number; readonly revision: number; readonly content: unknown } | null;
};

/** Nobody else writes versions of the same definition until the transaction ends, also while it has none yet. */
const lock: Statement = {
  name: 'definition-lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('definition ' || $1::text || ' ' || $2::text, 0))`,
};
const state: Statement = {
  name: 'definition-locked',
  text: `SELECT version, revision, state, content FROM definition WHERE kind = $1 AND key = $2
    ORDER BY version DESC LIMIT 1`,
};
const insert: Statement = {
  name: 'definition-insert',
  text: `INSERT INTO definition (kind, key, version, state, content, author_id, created_at, updated_at)
    VALUES ($1, $2, $3, 'DRAFT', $4, $5, $6, $6)`,
};
const update: Statement = {
  name: 'definition-update',
  text: `UPDATE definition SET content = $4, author_id = $5, updated_at = $6, revision = revision + 1
    WHERE kind = $1 AND key = $2 AND version = $3`,
};
const remove: Statement = {
  name: 'definition-remove',
  text: `DELETE FROM definition WHERE kind = $1 AND key = $2 AND version = $3 AND state = 'DRAFT'`,
};
const published: Statement = {
  name: 'definition-published',
  text: `SELECT content FROM definition WHERE kind = $1 AND key = $2 AND version = $3 AND state = 'PUBLISHED'`,
};

const largestContent = 200_000;

/** Locks a definition until the transaction ends, and tells how it stands then. */
export async function lockDefinition(
  { db }: WriteSession,
  kind: DefinitionKind,
  key: string,
): Promise<LockedDefinition> {
  await db.rows(lock, [kind, key]);
  const [row] = await db.rows<{ version: number; revision: number; state: string; content: unknown }>(state, [
    kind,
    key,
  ]);
  return { latest: row?.version ?? 0, draft: row?.state === 'DRAFT' ? row : null };
}

/**
 * Makes or changes the draft of a definition; it may still be wrong, which its findings say. Refusals: INVALID_INPUT,
 * CONFLICT when somebody saved, discarded or published it since, KEY_REUSED.
 */
export async function saveDraft(session: WriteSession, order: SaveOrder): Promise<DefinitionAttempt> {
  const { kind, key, content, expectedRevision, idempotencyKey } = order;
  const problem = keyProblem(key) ?? contentProblem(content);
  if (problem !== null) return failed(problem);
  const locked = await lockDefinition(session, kind, key);
  const place = { kind, key, version: locked.draft?.version ?? locked.latest + 1 };
  const request = [kind, key, JSON.stringify(content), expectedRevision];
  return once<DefinitionPlace>(
    session,
    { key: idempotencyKey, operation: 'saveDefinition', request },
    place,
    async () => {
      if ((locked.draft?.revision ?? null) !== expectedRevision) return failed(staleProblem(locked));
      await writeDraft(session, place, content, locked.draft === null);
      return { ok: true, value: place };
    },
  );
}

/** Writes the draft of a locked definition. */
export async function writeDraft(
  { db, viewer, clock }: WriteSession,
  { kind, key, version }: DefinitionPlace,
  content: unknown,
  isNew: boolean,
): Promise<void> {
  await db.rows(isNew ? insert : update, [
    kind,
    key,
    version,
    JSON.stringify(content),
    viewer.id,
    clock.now().toISOString(),
  ]);
}

export type DraftOrder = {
  readonly kind: DefinitionKind;
  readonly key: string;
  readonly expectedRevision: number;
  readonly idempotencyKey: string | null;
};

/** Throws a draft away; published versions stay. Refusals: NOT_FOUND, CONFLICT, KEY_REUSED. */
export async function discardDraft(session: WriteSession, order: DraftOrder): Promise<DefinitionAttempt> {
  const { kind, key, expectedRevision, idempotencyKey } = order;
  const locked = await lockDefinition(session, kind, key);
  const place = { kind, key, version: locked.draft?.version ?? locked.latest };
  const keyed = { key: idempotencyKey, operation: 'discardDefinition', request: draftRequest(order) };
  return once<DefinitionPlace>(session, keyed, place, async () => {
    if (locked.draft === null) return failed(draftlessProblem(locked));
    if (locked.draft.revision !== expectedRevision) return failed(staleProblem(locked));
    await session.db.rows(remove, [kind, key, locked.draft.version]);
    return { ok: true, value: place };
  });
}

/** What a key of a request about a draft stands for. */
export function draftRequest({ kind, key, expectedRevision }: DraftOrder): KeyedRequest['request'] {
  return [kind, key, expectedRevision];
}

export type RestoreOrder = Omit<DraftOrder, 'expectedRevision'> & { readonly version: number };

/** Makes a draft of an earlier version. Refusals: NOT_FOUND, CONFLICT while there is a draft, KEY_REUSED. */
export async function restoreVersion(
  session: WriteSession,
  { kind, key, version, idempotencyKey }: RestoreOrder,
): Promise<DefinitionAttempt> {
  const locked = await lockDefinition(session, kind, key);
  const place = { kind, key, version: locked.draft?.version ?? locked.latest + 1 };
  const keyed = { key: idempotencyKey, operation: 'restoreDefinition', request: [kind, key, version] };
  return once<DefinitionPlace>(session, keyed, place, async () => {
    if (locked.draft !== null) return failed(draftProblem());
    const [row] = await session.db.rows<{ content: unknown }>(published, [kind, key, version]);
    if (row === undefined) return failed(problems.notFound('version'));
    await writeDraft(session, place, row.content, true);
    return { ok: true, value: place };
  });
}

function keyProblem(key: string): Problem | null {
  return definitionKey.test(key)
    ? null
    : problems.invalid('key', 'Use small letters, digits and hyphens, for example site-visit.');
}

function contentProblem(content: unknown): Problem | null {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return problems.invalid('content', 'Send an object.');
  }
  return JSON.stringify(content).length > largestContent
    ? problems.invalid('content', `Use at most ${largestContent} characters in all.`)
    : null;
}

/** There is nothing to publish or discard: somebody was first, or there never was such a definition. */
export function draftlessProblem(locked: LockedDefinition): Problem {
  return locked.latest === 0 ? problems.notFound('key') : staleProblem(locked);
}

/** Somebody wrote in between: the editor's copy is not what there is. */
export function staleProblem({ draft }: LockedDefinition): Problem {
  return {
    code: 'CONFLICT',
    field: 'expectedRevision',
    message:
      draft === null
        ? 'The draft was published or discarded after you read it. Nothing was changed.'
        : 'Somebody saved the draft after you read it. Nothing was changed.',
    remedy: 'Look at it as it stands now and try again.',
  };
}

function draftProblem(): Problem {
  return {
    code: 'CONFLICT',
    field: 'version',
    message: 'There is a draft already.',
    remedy: 'Publish or discard it first.',
  };
}
