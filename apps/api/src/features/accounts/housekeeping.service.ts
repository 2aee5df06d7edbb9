import type { Statement, Transaction } from '../../platform/database/database.ts';

const passed: readonly Statement[] = [
  { name: 'housekeeping-sessions', text: `DELETE FROM session WHERE expires_at < $1` },
  {
    name: 'housekeeping-attempts',
    text: `DELETE FROM sign_in_attempt WHERE expire < extract(epoch FROM $1::timestamptz) * 1000`,
  },
  { name: 'housekeeping-verifications', text: `DELETE FROM verification WHERE expires_at < $1` },
  {
    name: 'housekeeping-keys',
    text: `DELETE FROM idempotency WHERE created_at < $1::timestamptz - interval '7 days'`,
  },
];

/** Removes what has run out: sessions, counters of sign-in attempts, and idempotency keys older than seven days. */
export async function removeExpired(db: Transaction, now: Date): Promise<void> {
  for (const statement of passed) await db.rows(statement, [now]);
}
