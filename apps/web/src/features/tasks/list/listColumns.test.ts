import { expect, test } from '@jest/globals';
import { moveColumn, readColumns } from '../../../shared/list/columns/columns.ts';
import { fittingColumns } from '../../../shared/list/columns/fittingColumns.ts';
import { type ColumnKey, columns } from './listColumns.ts';
import { ownViews } from './ownViews.ts';
import { taskListKind } from './taskListKind.ts';

const room = (width: number) => ({
  columns,
  width,
  besides: 44,
  widthOf: (key: ColumnKey) => columns[key].width,
});

test('a wide list shows every column', () => {
  expect(fittingColumns(ownViews.PENDING.columns, room(2_000))).toEqual(ownViews.PENDING.columns);
});

test('at 1280 px number, title, status, assignee and due stay, in their order', () => {
  const shown = fittingColumns(ownViews.PENDING.columns, room(1_048));
  expect(shown).toEqual(['priority', 'number', 'title', 'status', 'assignee', 'due', 'updated']);
});

test('why a task is related is among the last to leave', () => {
  expect(fittingColumns(ownViews.RELATED.columns, room(1_048))).toContain('why');
});

test('number and title never leave, however narrow it is', () => {
  expect(fittingColumns(ownViews.PENDING.columns, room(100))).toEqual(
    expect.arrayContaining(['number', 'title']),
  );
});

test('chosen columns are known ones, each once, with number and title in any case', () => {
  expect(readColumns(taskListKind, ['due', 'due', 'nothing', 'title'])).toEqual(['number', 'due', 'title']);
});

test('a column moves one place and stops at the ends', () => {
  expect(moveColumn(['number', 'title', 'due'], 'due', -1)).toEqual(['number', 'due', 'title']);
  expect(moveColumn(['number', 'title', 'due'], 'due', 1)).toEqual(['number', 'title', 'due']);
});
