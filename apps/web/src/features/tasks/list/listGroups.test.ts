import { expect, test } from '@jest/globals';
import { groupRows } from '../../../shared/list/groupRows.ts';
import { comeWhole, groupOf } from './listGroups.ts';

const row = (id: string, dueOn: string | null, assignee: string | null = null) => ({
  id,
  dueOn,
  status: 'NEW' as const,
  priority: 'NORMAL' as const,
  assignee: assignee === null ? null : { id: assignee, name: assignee },
  department: null,
  client: null,
  case: null,
});
const today = '2025-11-14';

test('urgency groups stand in their own order, whatever the order of the rows', () => {
  const rows = [row('later', '2025-12-24'), row('none', null), row('late', '2025-11-13'), row('now', today)];
  const groups = groupRows(rows, (each) => groupOf(each, 'urgency', today));
  expect(groups.map(({ key }) => key)).toEqual(['OVERDUE', 'TODAY', 'LATER', 'NO_DATE']);
});

test('named groups come in the order of their first row, and one for those without', () => {
  const rows = [row('1', null, 'Sam'), row('2', null), row('3', null, 'Ana'), row('4', null, 'Sam')];
  const groups = groupRows(rows, (each) => groupOf(each, 'assignee', today));
  expect(groups.map(({ name, rows: { length } }) => [name, length])).toEqual([
    ['Sam', 2],
    ['', 1],
    ['Ana', 1],
  ]);
});

test('groups come whole where the server sorts as they stand', () => {
  expect(comeWhole('urgency', 'DUE')).toBe(true);
  expect(comeWhole('urgency', 'TITLE')).toBe(false);
  expect(comeWhole('status', 'TITLE')).toBe(true);
  expect(comeWhole('assignee', 'DUE')).toBe(false);
});
