import { expect, test } from '@jest/globals';

import { atLeast, type Figure } from './figure.ts';
import { markdownOf } from './markdown.ts';
import { withTable } from './page.ts';
import { tableOf } from './print.ts';
import type { Result } from './results.ts';

const ratio: Figure = {
  name: 'Pending, c=32',
  of: 'Docket',
  against: 'PostGraphile',
  unit: '×',
  rounds: [4.2, 4.5, 4.1],
  goal: atLeast(2.5, 4),
};
const missed: Figure = { ...ratio, name: 'Search', rounds: [1.9], doubt: 'foreign load in 1 of 1 rounds' };
const value: Figure = { ...ratio, against: null, unit: 'requests/s', rounds: [1900, 2000], goal: null };
const figures = [ratio, missed, value, { ...value, of: 'floor A', rounds: [2202] }];
const result: Result = {
  command: 'api',
  on: '2026-11-22',
  setting: '1,000,000 tasks, 3 rounds',
  machine: '2 cores',
  versions: 'Node 24',
  figures,
};

test('the terminal shows goals first, marks what falls short and sets contenders side by side', () => {
  expect(tableOf(figures).split('\n')).toEqual([
    expect.stringMatching(/^What +Median +Spread +Goal \(stretch\)$/),
    expect.stringMatching(
      /Docket against PostGraphile +4\.20× +4\.10 – 4\.50 +≥ 2\.50× \(≥ 4\.00×\) +stretch reached$/,
    ),
    expect.stringMatching(/^Search.* +1\.90× .*MISSED \(foreign load in 1 of 1 rounds\)$/),
    '',
    expect.stringMatching(/^Median +Docket +floor A$/),
    expect.stringMatching(/^Pending, c=32, requests\/s +1950 +2202$/),
  ]);
});

test('the page says when and where a command ran, and has both tables', () => {
  expect(markdownOf(result).split('\n')).toEqual([
    '2026-11-22; 1,000,000 tasks, 3 rounds; 2 cores; Node 24.',
    '',
    '| What | Median | Spread | Goal (stretch) |  |',
    '| --- | --- | --- | --- | --- |',
    expect.stringContaining('| 4.20× | 4.10 – 4.50 | ≥ 2.50× (≥ 4.00×) | stretch reached |'),
    expect.stringContaining('| 1.90× |  | ≥ 2.50× (≥ 4.00×) | MISSED (foreign load in 1 of 1 rounds) |'),
    '',
    '| Median | Docket | floor A |',
    '| --- | --- | --- |',
    '| Pending, c=32, requests/s | 1950 | 2202 |',
  ]);
});

test('a table replaces the one between its markers, and the words around it stay', () => {
  const page = 'before\n<!-- bench:api -->\n\nold\n\n<!-- /bench:api -->\nafter';
  expect(withTable(page, 'api', 'new')).toBe(
    'before\n<!-- bench:api -->\n\nnew\n\n<!-- /bench:api -->\nafter',
  );
});

test('a page without the markers of a command is left alone', () => {
  expect(withTable('before <!-- bench:api --> after', 'api', 'new')).toBe('before <!-- bench:api --> after');
});
