import type { WriteSession } from '../../graphql/session.ts';
import type { Statement } from '../../platform/database/database.ts';
import type { FieldValues } from './activity.service.ts';

/** What an entry is about. */
export type AuditObject = 'PERSON' | 'DEPARTMENT' | 'PROVIDER' | 'ROLE' | 'SESSION';

export type AuditNote = {
  /** What happened, as PERSON_CHANGED. */
  readonly kind: string;
  readonly object: readonly [type: AuditObject, id: string];
  readonly before?: FieldValues;
  readonly after?: FieldValues;
};

const insert: Statement = {
  name: 'audit-entry',
  text: `INSERT INTO audit_entry (id, kind, actor_id, object_type, object_id, before, after, at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/** Notes a change of people, structure or rights in the transaction that makes it; the actor is whoever is signed in. */
export async function noteAudit(session: WriteSession, note: AuditNote): Promise<void> {
  const { db, viewer, clock, newId } = session;
  const [type, id] = note.object;
  await db.rows(insert, [
    newId(),
    note.kind,
    viewer.viewedBy?.id ?? viewer.id,
    type,
    id,
    JSON.stringify(note.before ?? {}),
    JSON.stringify(note.after ?? {}),
    clock.now().toISOString(),
  ]);
}
