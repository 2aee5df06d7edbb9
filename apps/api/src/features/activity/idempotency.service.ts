import { hash } from 'node:crypto';

import { type Attempt, failed, problems } from '../../graphql/problems.ts';
import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import { canonicalJson, type Json } from './activity.chain.ts';

type Done<Value> = Extract<Attempt<Value>, { ok: true }>;
type Failed = Extract<Attempt<never>, { ok: false }>;

/** What a key stands for: the operation and everything that was asked. */
export type KeyedRequest = {
  readonly key: string | null;
  readonly operation: string;
  readonly request: Json;
};

/** An input as JSON for its key: a field left out and one set to null are two requests. */
export function requestOf(input: Readonly<Record<string, Json | undefined>>): Json {
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const longestKey = 100;

const take: Statement = {
  name: 'idempotency-take',
  text: `INSERT INTO idempotency (person_id, key, operation, request_hash, outcome, created_at)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, key) DO NOTHING RETURNING key`,
};
const recall: Statement = {
  name: 'idempotency-recall',
  text: `SELECT operation, encode(request_hash, 'hex') AS hash, outcome FROM idempotency
    WHERE person_id = $1 AND key = $2`,
};
const release: Statement = {
  name: 'idempotency-release',
  text: 'DELETE FROM idempotency WHERE person_id = $1 AND key = $2',
};

/**
 * Does the work once per person and key (rule 12). The same key with the same request returns the first outcome without
 * a second effect, also while the first is still under way; with another request it is refused as KEY_REUSED. A refused
 * request leaves its key free. `outcome` is what a repetition is told, so ids are made before the work.
 */
export async function once<Value extends Json, Refused extends Failed = Failed>(
  session: WriteSession,
  keyed: KeyedRequest,
  outcome: Value,
  work: () => Promise<Done<Value> | Refused>,
): Promise<Done<Value> | Refused | Failed> {
  const { key, operation, request } = keyed;
  if (key === null) return work();
  if (!isUsable(key)) return failed(problems.invalid('idempotencyKey', 'Use 1 to 100 characters.'));
  const requestHash = hash('sha256', canonicalJson([operation, request]), 'hex');
  const owner = [session.viewer.id, key];
  const taken = await session.db.rows(take, [
    ...owner,
    operation,
    Buffer.from(requestHash, 'hex'),
    JSON.stringify(outcome),
    session.clock.now().toISOString(),
  ]);
  if (taken.length === 0) return repeated(session, owner, operation, requestHash);
  const attempt = await work();
  if (!attempt.ok) await session.db.rows(release, owner);
  return attempt;
}

async function repeated<Value>(
  session: WriteSession,
  owner: readonly string[],
  operation: string,
  requestHash: string,
): Promise<Attempt<Value>> {
  const [first] = await session.db.rows<{ operation: string; hash: string; outcome: Value }>(recall, owner);
  return first?.operation === operation && first.hash === requestHash
    ? { ok: true, value: first.outcome }
    : failed(problems.keyReused());
}

function isUsable(key: string): boolean {
  return key !== '' && key.length <= longestKey && !key.includes('\u0000');
}
