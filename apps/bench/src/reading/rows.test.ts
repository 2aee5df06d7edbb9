import { expect, test } from '@jest/globals';

import { rowsIn } from './rows.ts';

const row = { number: 'TASK-1', updatedAt: '2026-05-01T10:00:00.250Z', assignee: null };

test('the answers of all contenders to the same question become the same rows', () => {
  const asDocket = { data: { tasks: { nodes: [row] } } };
  const asPostgraphile = { data: { answer: [{ ...row, updatedAt: '2026-05-01T10:00:00.25+00:00' }] } };
  const asFloor = [{ assignee: null, updatedAt: '2026-05-01 10:00:00.25+00', number: 'TASK-1' }];
  const [docket, postgraphile, floor] = [asDocket, asPostgraphile, asFloor].map((answer) =>
    JSON.stringify(rowsIn(answer)),
  );
  expect(postgraphile).toBe(docket);
  expect(floor).toBe(docket);
});

test('another value, another order or a missing row is seen', () => {
  const texts = [[row, { ...row, number: 'TASK-2' }], [{ ...row, number: 'TASK-2' }, row], [row]].map(
    (rows) => JSON.stringify(rowsIn(rows)),
  );
  expect(new Set(texts).size).toBe(3);
});

test('an answer without data is no answer', () => {
  expect(() => rowsIn({ data: null, errors: [] })).toThrow('No data');
});

test('a task answered as a list of one is the task', () => {
  expect(rowsIn({ data: { answer: [row] } })).toEqual(rowsIn({ data: { task: row } }));
});
