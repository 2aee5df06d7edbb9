import { expect, test } from '@jest/globals';
import { emptyFilter, filterInput } from './listFilter.ts';

const around = { today: '2025-11-14', viewerId: 'p1', completed: false };

test('a filter that sets nothing asks for open tasks only', () => {
  expect(filterInput(emptyFilter, around)).toEqual({ includeCompleted: false });
});

test('me is the viewer, unassigned is a question of its own', () => {
  expect(filterInput({ ...emptyFilter, assignee: ['me', 'p2'] }, around)).toMatchObject({
    assigneeIds: ['p1', 'p2'],
  });
  const unassigned = filterInput({ ...emptyFilter, assignee: ['none'] }, around);
  expect(unassigned).toEqual({ unassigned: true, includeCompleted: false });
});

test.each([
  ['overdue', { overdue: true }],
  ['none', { noDueDate: true }],
  ['today', { due: { from: '2025-11-14', to: '2025-11-14' } }],
  ['week', { due: { from: '2025-11-14', to: '2025-11-21' } }],
  ['2025-12-01..', { due: { from: '2025-12-01' } }],
  ['..2025-12-01', { due: { to: '2025-12-01' } }],
] as const)('due %s asks for %j', (due, asked) => {
  expect(filterInput({ ...emptyFilter, due }, around)).toEqual({ ...asked, includeCompleted: false });
});

test('a finished status asked for by name is shown, whatever the toggle says', () => {
  expect(filterInput({ ...emptyFilter, status: ['RESOLVED'] }, around)).toMatchObject({
    includeCompleted: true,
  });
});
