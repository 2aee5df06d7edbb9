import type { Database, Statement } from '../../platform/database/database.ts';

const entries: Statement = {
  name: 'mail-delivery-entries',
  text: 'SELECT activity_id AS id FROM mail_event WHERE delivery_id = $1 ORDER BY activity_id',
};

/** The entries of the history a mail tells of, in the order they happened. */
export async function listDeliveryEntries(db: Database, deliveryId: string): Promise<readonly string[]> {
  const rows = await db.rows<{ id: string }>(entries, [deliveryId]);
  return rows.map(({ id }) => id);
}
