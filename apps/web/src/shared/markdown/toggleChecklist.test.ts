import { expect, test } from '@jest/globals';
import { toggleChecklist } from './toggleChecklist.ts';

const text = 'Before\n\n- [ ] one\n* [x] two\n1. [X] three';

test.each([
  [3, '- [x] one'],
  [4, '* [ ] two'],
  [5, '1. [ ] three'],
])('the row on line %i is turned over', (line, row) => {
  expect(toggleChecklist(text, line).split('\n')[line - 1]).toBe(row);
});

test.each([1, 2, 99])('line %i without a box stays as it is', (line) => {
  expect(toggleChecklist(text, line)).toBe(text);
});
