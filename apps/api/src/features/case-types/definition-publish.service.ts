import { checkDefinition, type DefinitionFinding, readContent } from '@docket/domain';

import { failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { once } from '../activity/idempotency.service.ts';
import {
  type DefinitionAttempt,
  type DefinitionPlace,
  type DraftOrder,
  draftRequest,
  lockDefinition,
  staleProblem,
} from './definition-draft.service.ts';
import { readInPassing } from './definitions.queries.ts';
import { knownDefinitions } from './known.queries.ts';

/** What is published is checked against what is in force, so nothing else comes into force meanwhile. */
const lockAll: Statement = {
  name: 'definitions-lock',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('definitions', 0))`,
};
const publish: Statement = {
  name: 'definition-publish',
  text: `UPDATE definition SET state = 'PUBLISHED', content = $4, author_id = $5, updated_at = $6, published_at = $6
    WHERE kind = $1 AND key = $2 AND version = $3 AND state = 'DRAFT'`,
};

/** Holds every other publication back until the transaction ends. */
export async function lockDefinitions({ db }: WriteSession): Promise<void> {
  await db.rows(lockAll);
}

/**
 * Brings a draft into force: what begins from now on follows it. Refusals: NOT_FOUND without a draft, CONFLICT, INVALID_INPUT
 * with the first finding, KEY_REUSED.
 */
export async function publishDraft(session: WriteSession, order: DraftOrder): Promise<DefinitionAttempt> {
  const { kind, key, expectedRevision, idempotencyKey } = order;
  readInPassing(session);
  await lockDefinitions(session);
  const locked = await lockDefinition(session, kind, key);
  const place = { kind, key, version: locked.draft?.version ?? locked.latest };
  const keyed = { key: idempotencyKey, operation: 'publishDefinition', request: draftRequest(order) };
  return once<DefinitionPlace>(session, keyed, place, async () => {
    if (locked.draft === null) return failed(problems.notFound('key'));
    if (locked.draft.revision !== expectedRevision) return failed(staleProblem(locked));
    const findings = await bringIntoForce(session, place, locked.draft.content);
    const [first] = findings;
    return first === undefined
      ? { ok: true, value: place }
      : failed(problems.invalid(`content.${first.path}`, sayFindings(first, findings.length)));
  });
}

/** Publishes a locked draft, completed by what was left out; or changes nothing and tells what is wrong with it. */
export async function bringIntoForce(
  session: WriteSession,
  { kind, key, version }: DefinitionPlace,
  json: unknown,
): Promise<readonly DefinitionFinding[]> {
  const { content, findings } = readContent(kind, json);
  if (content === null) return findings;
  const known = await knownDefinitions(session, [content]);
  const wrong = checkDefinition({ kind, key, content }, known);
  if (wrong.length > 0) return wrong;
  const { db, viewer, clock } = session;
  const at = clock.now().toISOString();
  await db.rows(publish, [kind, key, version, JSON.stringify(content), viewer.id, at]);
  return [];
}

function sayFindings({ message }: DefinitionFinding, count: number): string {
  return count === 1
    ? message
    : `${message} ${count - 1} more ${count === 2 ? 'thing is' : 'things are'} to be put right.`;
}
