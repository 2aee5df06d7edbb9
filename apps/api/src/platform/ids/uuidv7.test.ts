import { expect, test } from '@jest/globals';

import { uuidMaker } from './uuidv7.ts';

const at = (iso: string) => ({ now: () => new Date(iso) });

test('an id carries the time of the clock, its version and its variant', () => {
  const id = uuidMaker(at('2026-11-22T03:07:40.120Z'))();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-22T03:07:40.120Z'));
});

test('ids made while the clock stands still keep their order, and none repeats', () => {
  const make = uuidMaker(at('2026-11-22T03:07:40Z'));
  const ids = Array.from({ length: 10_000 }, make);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.toSorted((a, b) => a.localeCompare(b))).toEqual(ids);
});
