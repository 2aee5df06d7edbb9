/**
 * A failure that a person can act on: its message is one clear sentence (or two), printed without a stack.
 * Everything else that is thrown counts as a defect of the scripts and keeps its stack.
 */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** The `code` of a Node error (`ENOSPC`, `EADDRINUSE`, a PostgreSQL SQLSTATE …), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The message of whatever was thrown, without its stack. */
export function errorMessage(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}

const fileReasons: Record<string, string> = {
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
};

/** Turns a failed write below `folder` into one sentence; an unknown failure is returned as it is. */
export function explainWriteFailure(folder: string, error: unknown): unknown {
  const reason = fileReasons[errorCode(error) ?? ''];
  return reason === undefined ? error : new PlainError(`Docket cannot write to ${folder}: ${reason}.`);
}
