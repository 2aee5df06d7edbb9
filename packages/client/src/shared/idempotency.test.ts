import { expect, test } from '@jest/globals';
import { newIdempotencyKey } from './idempotency.ts';

test('a key is a version 4 UUID and never the same twice', () => {
  const keys = Array.from({ length: 200 }, newIdempotencyKey);
  for (const key of keys) {
    expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  }
  expect(new Set(keys).size).toBe(200);
});
