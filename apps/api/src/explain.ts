import { ConfigurationError } from './platform/config/config.ts';
import { StorageUnusableError } from './platform/files/file-store.ts';

/** Why a program cannot do what was asked, in words that need no stack trace. */
export class PlainError extends Error {
  override readonly name: string = 'PlainError';
}

/** One clear sentence for what operators can mend, the whole error for what they cannot. */
export function explained(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof PlainError) return error.message;
  if (error instanceof StorageUnusableError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code: unknown = Reflect.get(error, 'code');
  return (typeof code === 'string' ? sentenceOf(code, error) : null) ?? error.stack ?? error.message;
}

function sentenceOf(code: string, error: Error): string | null {
  if (code === 'EADDRINUSE') {
    return `The port ${String(Reflect.get(error, 'port'))} is in use: stop what listens there, or choose another.`;
  }
  if (code === 'EACCES' && Reflect.get(error, 'syscall') === 'listen') {
    return `The port ${String(Reflect.get(error, 'port'))} may not be opened by this user: choose one above 1023.`;
  }
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN'].includes(code)) {
    return `The database of DATABASE_URL cannot be reached (${code}).`;
  }
  if (['28P01', '28000', '3D000'].includes(code)) return `The database refused: ${error.message}.`;
  if (code === '42P01' || code === '22023') {
    return 'The database is not up to date: run “docket migrate” first.';
  }
  return null;
}
