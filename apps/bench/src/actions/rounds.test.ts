import { expect, test } from '@jest/globals';

import { verdictOf } from '../report/figure.ts';
import { actionFigures, takeActionRounds } from './rounds.ts';
import type { Turn } from './turn.ts';

const turn = (done: number, failed = 0): Turn => ({ done, failed, seconds: 2, latencies: [1, 2, 3] });
const runner = (name: string, turns: readonly Turn[]) => {
  const left = [turn(1), ...turns];
  const load = { pid: 0, turn: () => Promise.resolve(left.shift() ?? turn(0)), stop: () => undefined };
  return { name, load };
};

test('servers are compared round by round, and the goal stands on the second one', async () => {
  const runners = [
    runner('Docket', [turn(600), turn(900)]),
    runner('SQL', [turn(1000), turn(1000)]),
    runner('SQL, later', [turn(2000), turn(2000)]),
  ];
  const taken = await takeActionRounds(runners, { rounds: 2, seconds: 2 });
  const [ratio, other] = actionFigures('Actions', taken);
  expect(ratio).toMatchObject({ of: 'Docket', against: 'SQL', rounds: [0.6, 0.9] });
  expect(ratio === undefined ? null : verdictOf(ratio)).toBe('goal');
  expect(other).toMatchObject({ against: 'SQL, later', goal: null, rounds: [0.3, 0.45] });
});

test('a server that refuses a move is not measured', async () => {
  const runners = [runner('Docket', [turn(600)]), runner('SQL', [turn(900, 1)])];
  await expect(takeActionRounds(runners, { rounds: 1, seconds: 2 })).rejects.toThrow('SQL refused moves');
});
