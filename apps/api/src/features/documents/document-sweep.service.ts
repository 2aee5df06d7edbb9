import type { Clock } from '../../platform/clock/clock.ts';
import type { Statement, Transaction } from '../../platform/database/database.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import { abandonUploads } from './upload.writes.ts';

/** What the sweep needs of the process it runs in. */
export type SweepParts = {
  readonly files: FileStore;
  readonly clock: Clock;
  readonly log: Record<'info' | 'error', (details: object, message: string) => void>;
  readonly transaction: <Result>(work: (db: Transaction) => Promise<Result>) => Promise<Result>;
};

export type Swept = {
  /** Uploads that were announced and never confirmed. */
  readonly abandoned: number;
  /** Stored bytes that no row knows. */
  readonly orphans: number;
};

const hours = 24;
const batchSize = 1_000;
/** Fewer than this are removed without asking what share of all files they are. */
const alwaysRemoved = 20;

const known: Statement = {
  name: 'attachment-known-keys',
  text: 'SELECT storage_key AS "storageKey" FROM attachment WHERE storage_key = ANY ($1::text[])',
};

/**
 * Removes what uploads left behind: announced more than 24 hours ago and never confirmed, and stored bytes of that age
 * that no row knows. When most of the stored files are unknown, the database and the storage do not belong together:
 * then nothing is removed and the log says so. Running it twice, or in two processes, has one effect.
 */
export async function sweepUploads(parts: SweepParts): Promise<Swept> {
  const { files, clock, log, transaction } = parts;
  const before = new Date(clock.now().getTime() - hours * 3_600_000);
  const abandoned = await transaction((db) => abandonUploads(db, before));
  for (const key of abandoned) await files.remove(key);
  await files.discardPartials(before);
  const { orphans, seen } = await findOrphans(parts, before);
  if (orphans.length > alwaysRemoved && orphans.length * 2 > seen) {
    log.error({ orphans: orphans.length, files: seen }, 'the file storage is not the one of this database');
    return { abandoned: abandoned.length, orphans: 0 };
  }
  for (const key of orphans) await files.remove(key);
  const swept = { abandoned: abandoned.length, orphans: orphans.length };
  log.info(swept, 'uploads were swept');
  return swept;
}

/** Stored long ago and in no row: younger files may belong to an upload whose row is about to be written. */
async function findOrphans(
  { files, transaction }: SweepParts,
  before: Date,
): Promise<{ readonly orphans: readonly string[]; readonly seen: number }> {
  const orphans: string[] = [];
  let batch: string[] = [];
  let seen = 0;
  const settle = async (): Promise<void> => {
    const rows = await transaction((db) => db.rows<{ storageKey: string }>(known, [batch]));
    const keys = new Set(rows.map((row) => row.storageKey));
    orphans.push(...batch.filter((key) => !keys.has(key)));
    batch = [];
  };
  for await (const { key, storedAt } of files.list()) {
    seen += 1;
    if (storedAt >= before) continue;
    batch.push(key);
    if (batch.length === batchSize) await settle();
  }
  if (batch.length > 0) await settle();
  return { orphans, seen };
}
