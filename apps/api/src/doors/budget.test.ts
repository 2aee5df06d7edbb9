import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';

import { operationBudget } from './budget.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('whoever has used up their minute is refused until it is over', async () => {
  const budget = operationBudget(10);
  await budget.spend('ana', 10);
  await expect(budget.spend('ana', 1)).rejects.toMatchObject({
    extensions: { code: 'LIMIT_EXCEEDED', retryAfter: 60 },
  });
  await expect(budget.spend('ben', 10)).resolves.toBeUndefined();
  jest.advanceTimersByTime(60_000);
  await expect(budget.spend('ana', 10)).resolves.toBeUndefined();
});

test('what a thousand viewers have spent is forgotten with the minute', async () => {
  const budget = operationBudget();
  for (let viewer = 1; viewer <= 1_000; viewer += 1) await budget.spend(`viewer ${viewer}`, 1);
  // Each viewer who is remembered has a timer that ends it.
  expect(jest.getTimerCount()).toBe(1_000);
  jest.advanceTimersByTime(60_000);
  expect(jest.getTimerCount()).toBe(0);
});
