import { expect, test } from '@jest/globals';
import { stretches, tableItems } from './tableItems.ts';

const groups = [
  { key: 'late', name: '', rows: [{ id: 'a' }, { id: 'b' }] },
  { key: 'later', name: '', rows: [{ id: 'c' }] },
];

test('a table is its heads and rows in one line; a folded group is its head alone', () => {
  const items = tableItems({ groups, headed: true, isFolded: (key) => key === 'late' });
  expect(items).toEqual([
    { kind: 'HEAD', group: 0 },
    { kind: 'HEAD', group: 1 },
    { kind: 'ROW', group: 1, row: { id: 'c' } },
  ]);
});

test('without groups there are rows alone', () => {
  const items = tableItems({ groups, headed: false, isFolded: () => false });
  expect(items.map(({ kind }) => kind)).toEqual(['ROW', 'ROW', 'ROW']);
});

test('what is drawn is cut at each gap and at each group, and keeps the place of what is not', () => {
  const line = (index: number, group: number) => ({ index, group, start: index * 10, end: index * 10 + 10 });
  expect(stretches([line(0, 0), line(5, 0), line(6, 0), line(7, 1)])).toEqual([
    { group: 0, gap: 0, indexes: [0] },
    { group: 0, gap: 40, indexes: [5, 6] },
    { group: 1, gap: 0, indexes: [7] },
  ]);
});
