import { checkDefinition, type DefinitionFinding, type DefinitionKind, readContent } from '@docket/domain';

import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { once } from '../activity/idempotency.service.ts';
import { applyToRunning } from '../schedule/recalculation.service.ts';
import {
  type DefinitionAttempt,
  type DefinitionPlace,
  type DraftOrder,
  draftlessProblem,
  draftRequest,
  lockDefinition,
  staleProblem,
} from './definition-draft.service.ts';
import { type MovePlan, moveRunning, planMove } from './definition-move.service.ts';
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

export type PublishOrder = DraftOrder & {
  /** Of a workflow, calendar or policy: whether what runs moves to the new version. */
  readonly applyToRunning: boolean;
  /** Of a workflow: the new place for each one that is gone. */
  readonly places: unknown;
};

/**
 * Brings a draft into force: what begins from now on follows it, and what runs by older versions of a workflow where that
 * is asked for. Refusals: NOT_FOUND without a draft, CONFLICT, INVALID_INPUT with the first finding, KEY_REUSED.
 */
export async function publishDraft(session: WriteSession, order: PublishOrder): Promise<DefinitionAttempt> {
  const { kind, key, expectedRevision, idempotencyKey } = order;
  readInPassing(session);
  await lockDefinitions(session);
  const locked = await lockDefinition(session, kind, key);
  const place = { kind, key, version: locked.draft?.version ?? locked.latest };
  const request = [draftRequest(order), order.applyToRunning, JSON.stringify(order.places ?? null)];
  const keyed = { key: idempotencyKey, operation: 'publishDefinition', request };
  return once<DefinitionPlace>(session, keyed, place, async () => {
    if (locked.draft === null) return failed(draftlessProblem(locked));
    if (locked.draft.revision !== expectedRevision) return failed(staleProblem(locked));
    const plan = await moveAsked(session, place, order, locked.draft.content);
    if (!plan.ok) return plan;
    const findings = await bringIntoForce(session, place, locked.draft.content);
    const [first] = findings;
    if (first !== undefined) {
      return failed(problems.invalid(`content.${first.path}`, sayFindings(first, findings.length)));
    }
    if (plan.value !== null) await moveRunning(session, plan.value);
    if (order.applyToRunning && isCounted(kind)) await applyToRunning(session, { ...place, kind });
    return { ok: true, value: place };
  });
}

/** Whether running clocks follow definitions of a kind. */
function isCounted(kind: DefinitionKind): kind is 'CALENDAR' | 'SLA_POLICY' {
  return kind === 'CALENDAR' || kind === 'SLA_POLICY';
}

/** How what runs shall move; null where nothing does. A content that is no workflow is left to the findings. */
async function moveAsked(
  session: WriteSession,
  { kind, key, version }: DefinitionPlace,
  { applyToRunning: moves, places }: PublishOrder,
  json: unknown,
): Promise<Attempt<MovePlan | null>> {
  if (!moves || isCounted(kind)) return { ok: true, value: null };
  if (kind !== 'WORKFLOW') {
    const message = 'Only what follows a workflow, a calendar or a policy can be moved.';
    return failed(problems.invalid('applyToRunning', message));
  }
  const { content } = readContent('WORKFLOW', json);
  return content === null
    ? { ok: true, value: null }
    : planMove(session, { ...content, key, version }, places);
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
