import { randomBytes } from 'node:crypto';

import { type Attempt, failed, type Problem, problems } from '../../graphql/problems.ts';
import type { Session } from '../../graphql/session.ts';
import {
  fileKey,
  FileTooLargeError,
  type Bytes,
  type FileStore,
  type StoredFile,
} from '../../platform/files/file-store.ts';
import { fileProblems } from './document.problems.ts';
import { FileTypeRefusedError, inspected } from './file-inspection.ts';
import { keepArrived, type Upload } from './upload.writes.ts';

/**
 * Takes the bytes of an upload in: measured, inspected, kept under a key of their own. They wait there, seen by nobody,
 * until the upload is confirmed; sending them again until then replaces them. Whatever is refused or breaks off leaves
 * nothing behind. Refusals: FILE_TOO_LARGE, FILE_TYPE_REFUSED, UPLOAD_INCOMPLETE, NOT_FOUND once confirmed or given up.
 */
export async function storeUpload(
  session: Session,
  files: FileStore,
  upload: Pick<Upload, 'id' | 'fileName' | 'size'>,
  bytes: Bytes,
): Promise<Attempt<StoredFile>> {
  const storageKey = fileKey(randomBytes(20));
  const inspection = inspected(bytes, upload.fileName);
  const stored = await put(files, storageKey, inspection.bytes, upload.size);
  if (!stored.ok) return stored;
  const { size, sha256 } = stored.value;
  if (size !== upload.size) return discarded(session, files, storageKey, fileProblems.incomplete());
  const contentType = inspection.contentType();
  const replacedKey = await session.transaction(({ db, viewer }) =>
    keepArrived(db, { id: upload.id, uploaderId: viewer.id }, { storageKey, contentType, sha256 }),
  );
  if (replacedKey === null) return discarded(session, files, storageKey, problems.notFound('uploadId'));
  await removeQuietly(session, files, replacedKey);
  return stored;
}

async function put(files: FileStore, key: string, bytes: Bytes, limit: number): Promise<Attempt<StoredFile>> {
  try {
    return { ok: true, value: await files.put(key, bytes, limit) };
  } catch (error) {
    if (error instanceof FileTooLargeError) return failed(fileProblems.longer());
    if (error instanceof FileTypeRefusedError) return failed(fileProblems.typeRefused(error.message));
    throw error;
  }
}

async function discarded(
  session: Session,
  files: FileStore,
  key: string,
  problem: Problem,
): Promise<Attempt<StoredFile>> {
  await removeQuietly(session, files, key);
  return failed(problem);
}

/** Bytes that cannot be removed now are found by the sweep. */
async function removeQuietly(session: Session, files: FileStore, key: string): Promise<void> {
  try {
    await files.remove(key);
  } catch (error) {
    session.log.warn({ err: error, key }, 'a file could not be removed and is left to the sweep');
  }
}
