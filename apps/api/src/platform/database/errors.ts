import { QueryFailedError } from 'typeorm';

/** The connection was lost while a change was on its way: it may have happened or not. Retry with the same key. */
export class UnknownOutcomeError extends Error {
  readonly code = 'UNKNOWN_OUTCOME';
  constructor(cause: unknown) {
    super('The connection to the database was lost, so it is not known whether the change was made.', {
      cause,
    });
    this.name = 'UnknownOutcomeError';
  }
}

/** The five characters PostgreSQL gives every error it reports; null for anything it did not report itself. */
export function sqlState(error: unknown): string | null {
  const code = fieldOf(error instanceof QueryFailedError ? error.driverError : error, 'code');
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** True for two transactions that stood in each other's way: running the loser again is safe and right. */
export function isRetriable(error: unknown): boolean {
  return ['40001', '40P01'].includes(sqlState(error) ?? '');
}

/** True when the connection ended before PostgreSQL answered (class 08, a shutdown, or no SQLSTATE at all). */
export function isLostConnection(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return state.startsWith('08') || ['57P01', '57P02', '57P03'].includes(state);
  const driver: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const systemCode = fieldOf(driver, 'code');
  if (typeof systemCode === 'string') {
    return ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNREFUSED'].includes(systemCode);
  }
  return (
    driver instanceof Error &&
    /connection terminated|client has encountered a connection error|not queryable/i.test(driver.message)
  );
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
