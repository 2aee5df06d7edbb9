import { createHash } from 'node:crypto';

import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

/** Failures allowed before an account has to wait, shared by all processes. */
export type SignInLimits = {
  /** Counts an attempt before the password is looked at; returns the seconds to wait, or null to go on. */
  readonly begin: (account: string, address: string) => Promise<number | null>;
  /** Takes the attempt back once it has succeeded. */
  readonly succeed: (account: string, address: string) => Promise<void>;
};

export type LimitNumbers = { readonly perAddress: number; readonly perAccount: number };

const usual: LimitNumbers = { perAddress: 10, perAccount: 100 };
const quarterOfAnHour = 15 * 60;
const hour = 60 * 60;

/**
 * At most ten failures in fifteen minutes per account and address, and a hundred an hour per account, whether the
 * account exists or not. Attempts count from their start, so that many at once are no way around it.
 */
export function signInLimits(pool: pg.Pool, { perAddress, perAccount }: LimitNumbers = usual): SignInLimits {
  const limiter = (keyPrefix: string, points: number, duration: number): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'sign_in_attempt',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration,
    });
  const byAddress = limiter('address', perAddress, quarterOfAnHour);
  const byAccount = limiter('account', perAccount, hour);
  return {
    async begin(account, address) {
      const person = digest(account);
      try {
        await byAddress.consume(`${person}:${digest(address)}`);
        await byAccount.consume(person);
        return null;
      } catch (error) {
        if (error instanceof RateLimiterRes) return Math.ceil(error.msBeforeNext / 1_000);
        throw error;
      }
    },
    async succeed(account, address) {
      const person = digest(account);
      await byAddress.delete(`${person}:${digest(address)}`);
      await byAccount.reward(person);
    },
  };
}

/** Whatever somebody typed becomes a key of fixed length that tells nothing. */
function digest(text: string): string {
  return createHash('sha256').update(text.trim().toLowerCase()).digest('base64url').slice(0, 32);
}
