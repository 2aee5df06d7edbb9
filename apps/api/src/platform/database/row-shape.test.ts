import { expect, test } from '@jest/globals';

import { rowShape, shapedRow } from './row-shape.ts';

const shape = rowShape(['id', 'owner.id', 'owner.name', 'case.number', 'case.id', 'case.owner.id', 'count']);

test('dotted columns become objects in objects', () => {
  expect(shapedRow([1, 2, 'Ana', 'C-1', 3, 4, 0], shape)).toEqual({
    id: 1,
    owner: { id: 2, name: 'Ana' },
    case: { id: 3, number: 'C-1', owner: { id: 4 } },
    count: 0,
  });
});

test('an object without its id is null, whatever else its columns hold', () => {
  expect(shapedRow([1, null, 'left over', 'C-1', 3, null, 0], shape)).toEqual({
    id: 1,
    owner: null,
    case: { id: 3, number: 'C-1', owner: null },
    count: 0,
  });
});

test('an object that has no id column is always there', () => {
  expect(shapedRow([null], rowShape(['counts.open']))).toEqual({ counts: { open: null } });
});
