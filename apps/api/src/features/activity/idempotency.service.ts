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

/** SQL that takes a key, with the values of `KeyValues` from `$start` on; it returns no row where somebody has it. */
function taking(start: number): string {
  const types = ['uuid', 'varchar', 'varchar', 'bytea', 'jsonb', 'timestamptz'];
  const values = types.map((type, index) => `$${start + index}::${type}`).join(', ');
  return `INSERT INTO idempotency (person_id, key, operation, request_hash, outcome, created_at)
    VALUES (${values}) ON CONFLICT (person_id, key) DO NOTHING RETURNING key`;
}

/** What a key is kept with. */
export type KeyValues = readonly unknown[];
/** Instead of an outcome: somebody had taken the key before. */
export const keyTaken = 'KEY_TAKEN';

/** `taking` as a common table expression `taken`, for a statement that goes on only where it has a row. */
export function takenKey(start: number): string {
  return `taken AS (${taking(start)})`;
}

const take: Statement = { name: 'idempotency-take', text: taking(1) };
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
export function once<Value extends Json, Refused extends Failed = Failed>(
  session: WriteSession,
  keyed: KeyedRequest,
  outcome: Value,
  work: () => Promise<Done<Value> | Refused>,
): Promise<Done<Value> | Refused | Failed> {
  return onceTaken<Value, Refused>(session, keyed, outcome, async (key) => {
    const taken = key === null || (await session.db.rows(take, key)).length > 0;
    return taken ? work() : keyTaken;
  });
}

/**
 * As `once`, with work that takes the key by its own first statement (`takenKey`), or says that it could not. Its values
 * are null where the request has no key.
 */
export async function onceTaken<Value extends Json, Refused extends Failed = Failed>(
  session: WriteSession,
  { key, operation, request }: KeyedRequest,
  outcome: Value,
  work: (key: KeyValues | null) => Promise<Done<Value> | Refused | typeof keyTaken>,
): Promise<Done<Value> | Refused | Failed> {
  if (key !== null && !isUsable(key)) {
    return failed(problems.invalid('idempotencyKey', 'Use 1 to 100 characters.'));
  }
  const requestHash = hash('sha256', canonicalJson([operation, request]), 'hex');
  const owner = [session.viewer.id, key];
  const kept = [Buffer.from(requestHash, 'hex'), JSON.stringify(outcome), session.clock.now().toISOString()];
  const attempt = await work(key === null ? null : [...owner, operation, ...kept]);
  if (attempt === keyTaken) return repeated(session, owner, operation, requestHash);
  if (!attempt.ok && key !== null) await session.db.rows(release, owner);
  return attempt;
}

async function repeated<Value>(
  session: WriteSession,
  owner: readonly (string | null)[],
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
