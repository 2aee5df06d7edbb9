import type { Audience } from '@docket/domain';

import type { Database, Statement, Transaction } from '../../platform/database/database.ts';
import type { AttachmentState } from './attachment.entity.ts';

/** A file on its way, as the person who announced it may know it. */
export type Upload = {
  readonly id: string;
  /** What it shall be part of: a task, or a case where this is null. */
  readonly taskId: string | null;
  readonly caseId: string | null;
  readonly audience: Audience;
  readonly state: AttachmentState;
  readonly fileName: string;
  /** Bytes, as announced. */
  readonly size: number;
  /** Hex; null before the bytes have arrived. */
  readonly sha256: string | null;
};

export type NewUpload = Omit<Upload, 'state' | 'sha256'> & {
  readonly uploaderId: string;
  readonly contentType: string;
  readonly storageKey: string;
  readonly at: Date;
};

/** What is kept of bytes that have arrived. */
export type ArrivedBytes = {
  readonly storageKey: string;
  readonly contentType: string;
  readonly sha256: Buffer;
};

const columns = `a.id, a.task_id AS "taskId", a.case_id AS "caseId", a.audience, a.state, a.file_name AS "fileName", a.size,
  encode(a.sha256, 'hex') AS sha256`;

const insert: Statement = {
  name: 'upload-insert',
  text: `INSERT INTO attachment
      (id, task_id, case_id, uploader_id, audience, state, file_name, content_type, size, storage_key, created_at)
    VALUES ($1, $2, $3, $4, $5, 'REQUESTED', $6, $7, $8, $9, $10)`,
};
const find: Statement = {
  name: 'upload-find',
  text: `SELECT ${columns} FROM attachment a WHERE a.id = $1 AND a.uploader_id = $2`,
};
const lock: Statement = { name: 'upload-lock', text: `${find.text} FOR UPDATE` };
const countOpen: Statement = {
  name: 'upload-count-open',
  text: `SELECT count(*)::integer AS open FROM attachment WHERE uploader_id = $1 AND state <> 'READY'`,
};
const arrive: Statement = {
  name: 'upload-arrive',
  text: `WITH old AS (SELECT id, storage_key FROM attachment
      WHERE id = $1 AND uploader_id = $2 AND state <> 'READY' FOR UPDATE)
    UPDATE attachment a SET state = 'STORED', storage_key = $3, content_type = $4, sha256 = $5
    FROM old WHERE a.id = old.id RETURNING old.storage_key AS "replacedKey"`,
};
const ready: Statement = {
  name: 'upload-ready',
  text: `UPDATE attachment SET state = 'READY', confirmed_at = $2 WHERE id = $1`,
};
const abandon: Statement = {
  name: 'upload-abandon',
  text: `DELETE FROM attachment WHERE state <> 'READY' AND created_at < $1 RETURNING storage_key AS "storageKey"`,
};

/** Notes that a file will come; nobody sees it yet. */
export async function insertUpload(db: Transaction, upload: NewUpload): Promise<void> {
  const { id, taskId, caseId, uploaderId, audience, fileName, contentType, size, storageKey, at } = upload;
  const place = [id, taskId, caseId, uploaderId, audience];
  await db.rows(insert, [...place, fileName, contentType, size, storageKey, at]);
}

/** The upload that this person announced, in whatever state; null for everybody else. */
export async function findUpload(db: Database, id: string, uploaderId: string): Promise<Upload | null> {
  const [row] = await db.rows<Upload>(find, [id, uploaderId]);
  return row ?? null;
}

/** The same, unchangeable for others until the transaction ends. */
export async function lockUpload(db: Transaction, id: string, uploaderId: string): Promise<Upload | null> {
  const [row] = await db.rows<Upload>(lock, [id, uploaderId]);
  return row ?? null;
}

/** How many files this person has announced and not made part of a task. */
export async function countOpenUploads(db: Database, uploaderId: string): Promise<number> {
  const [row] = await db.rows<{ open: number }>(countOpen, [uploaderId]);
  return row?.open ?? 0;
}

/** Exchanges the bytes of an unconfirmed upload; the key they replace, or null when it is confirmed or gone. */
export async function keepArrived(
  db: Transaction,
  upload: { readonly id: string; readonly uploaderId: string },
  bytes: ArrivedBytes,
): Promise<string | null> {
  const values = [upload.id, upload.uploaderId, bytes.storageKey, bytes.contentType, bytes.sha256];
  const [row] = await db.rows<{ replacedKey: string }>(arrive, values);
  return row?.replacedKey ?? null;
}

/** Makes a stored file one that others see. */
export async function makeReady(db: Transaction, id: string, at: Date): Promise<void> {
  await db.rows(ready, [id, at]);
}

/** Forgets uploads announced before the instant and never confirmed; returns the keys of their bytes. */
export async function abandonUploads(db: Transaction, before: Date): Promise<readonly string[]> {
  const rows = await db.rows<{ storageKey: string }>(abandon, [before]);
  return rows.map((row) => row.storageKey);
}
