import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

import { OperationRefused } from '../graphql/errors.ts';

/** What one viewer may spend per minute in one process, counted in the cost of operations. */
export type Budget = { readonly spend: (viewerId: string, cost: number) => Promise<void> };

const costPerMinute = 100_000;

/** A budget per viewer; `spend` throws LIMIT_EXCEEDED with the seconds to wait once it is used up. */
export function operationBudget(points = costPerMinute): Budget {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return {
    async spend(viewerId, cost) {
      try {
        await limiter.consume(viewerId, Math.max(1, cost));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const retryAfter = Math.ceil(error.msBeforeNext / 1_000);
        throw new OperationRefused('LIMIT_EXCEEDED', `Too much at once: try again in ${retryAfter} s.`, {
          retryAfter,
        });
      }
    },
  };
}
