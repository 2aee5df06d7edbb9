import { expect, test } from '@jest/globals';
import { readListState, sortedBy, writeListState } from '../../../shared/list/listAddress.ts';
import { emptyFilter } from './listFilter.ts';
import { ownViews } from './ownViews.ts';
import { taskListKind as kind } from './taskListKind.ts';
import type { TaskListState } from './taskListTypes.ts';

const view = ownViews.PENDING;
const usual = readListState(kind, new URLSearchParams(), view);

const states: readonly Partial<TaskListState>[] = [
  {},
  { filter: { ...emptyFilter, status: ['NEW', 'REOPENED'], due: 'week' } },
  { filter: { ...emptyFilter, due: '2025-11-01..2025-11-14', assignee: ['me', 'p7'] } },
  { filter: { ...emptyFilter, due: '..2025-11-14', priority: ['URGENT'], reason: ['WATCHING'] } },
  { filter: { ...emptyFilter, text: 'boiler; 50% off, a:b & ü' } },
  { filter: { ...emptyFilter, department: ['d1'], client: ['k1', 'k2'], creator: ['p1'] } },
  { sort: [{ field: 'TITLE', direction: 'DESC' }] },
  { group: 'none', completed: true, peek: 'TASK-42', shown: 150 },
  { columns: ['number', 'title', 'due', 'client'] },
];

test.each(states)('an address brings the same list back: %j', (change) => {
  const state = { ...usual, ...change };
  const address = writeListState(kind, new URLSearchParams(), state, view).toString();
  expect(readListState(kind, new URLSearchParams(address), view)).toEqual(state);
});

test('a list as the view has it needs no address', () => {
  expect(writeListState(kind, new URLSearchParams(), usual, view).toString()).toBe('');
});

test('what is not the list’s own stays in the address', () => {
  const before = new URLSearchParams('new=task&f=status:NEW');
  expect(writeListState(kind, before, usual, view).toString()).toBe('new=task');
});

test('nonsense in an address is left out', () => {
  const query = new URLSearchParams(
    'f=status:NEW,NONSENSE;due:someday;priority:%&s=-nothing,due&g=colour&n=7&cols=title,nothing',
  );
  const state = readListState(kind, query, view);
  expect(state.filter).toEqual({ ...emptyFilter, status: ['NEW'] });
  expect(state.sort).toEqual([{ field: 'DUE', direction: 'ASC' }]);
  expect(state).toMatchObject({ group: 'urgency', shown: 50, columns: ['number', 'title'] });
});

test('a second click turns a sort around, another column makes the first the second step', () => {
  const byTitle = sortedBy(kind, usual.sort, 'TITLE');
  expect(byTitle).toEqual([
    { field: 'TITLE', direction: 'ASC' },
    { field: 'DUE', direction: 'ASC' },
  ]);
  expect(sortedBy(kind, byTitle, 'TITLE')[0]).toEqual({ field: 'TITLE', direction: 'DESC' });
});
