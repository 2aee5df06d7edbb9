import { expect, test } from '@jest/globals';

import { readableLine } from './reporter.ts';

test.each([
  ['{"level":30,"msg":"listening"}', false, undefined],
  ['{"level":40,"msg":"slow query"}', false, 'api warning slow query'],
  ['{"level":50,"msg":"request failed","err":{"message":"boom"}}', false, 'api error request failed: boom'],
  ['{"level":60,"err":{"message":"boom"}}', false, 'api fatal boom'],
  ['plain words', false, undefined],
  ['plain words', true, 'api plain words'],
  ['', true, undefined],
  ['{ not json', true, 'api { not json'],
])('of the line %s (loud: %s) the terminal shows %s', (line, loud, shown) => {
  expect(readableLine('api', line, loud)).toBe(shown);
});
