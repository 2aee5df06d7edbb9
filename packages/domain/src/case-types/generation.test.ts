import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { caseType, facts, rule } from './fixtures.ts';
import { automaticTasks, judgeRules } from './generation.ts';

const raised = { event: 'RAISED' } as const;
const atRepair = { event: 'STAGE', stage: 'repair' } as const;

const boiler = caseType({
  rules: [
    rule('visit', { label: 'Inspect the boiler' }),
    rule('gas', { label: 'Make the gas safe', when: 'variables.gas', title: 'Gas at {{variables.address}}' }),
    rule('offer', { label: 'Ask for an offer', when: 'has(variables.income)', after: ['visit'] }),
    rule('pay', {
      label: 'Approve the costs',
      on: atRepair,
      taskType: 'approval',
      after: ['visit', 'offer'],
    }),
  ],
});
const keys = (variables: Readonly<Record<string, unknown>>, event: Parameters<typeof automaticTasks>[2]) =>
  automaticTasks(boiler, facts(variables), event).map((task) => task.rule);

describe('which tasks an event makes', () => {
  test('those without a condition, and those whose condition holds (F44, F45)', () => {
    expect(keys({}, raised)).toEqual(['visit']);
    expect(keys({ gas: false }, raised)).toEqual(['visit']);
    expect(keys({ gas: true, income: 1 }, raised)).toEqual(['visit', 'gas', 'offer']);
  });

  test('those of the stage it reaches alone', () => {
    expect(keys({ gas: true }, atRepair)).toEqual(['pay']);
    expect(keys({ gas: true }, { event: 'STAGE', stage: 'intake' })).toEqual([]);
  });
});

test('a task tells its rule, why it was made and what it waits for', () => {
  expect(automaticTasks(boiler, facts({ gas: true, income: 1 }), raised)).toEqual([
    {
      rule: 'visit',
      label: 'Inspect the boiler',
      taskType: 'visit',
      title: null,
      priority: null,
      sentence: 'Rule “Inspect the boiler”: always, when the case is raised.',
      after: [],
    },
    {
      rule: 'gas',
      label: 'Make the gas safe',
      taskType: 'visit',
      title: 'Gas at {{variables.address}}',
      priority: null,
      sentence: 'Rule “Make the gas safe”: It smells of gas is yes, when the case is raised.',
      after: [],
    },
    {
      rule: 'offer',
      label: 'Ask for an offer',
      taskType: 'visit',
      title: null,
      priority: null,
      sentence: 'Rule “Ask for an offer”: Household income is filled in, when the case is raised.',
      after: ['visit'],
    },
  ]);
  expect(automaticTasks(boiler, facts(), atRepair)[0]?.sentence).toBe(
    'Rule “Approve the costs”: always, when the case reaches Repair.',
  );
});

test('every rule is judged for a try, with the reason', () => {
  const judged = judgeRules(boiler, facts({ gas: false })).map(({ rule: { key }, applies, sentence }) => [
    key,
    applies,
    sentence,
  ]);
  expect(judged).toEqual([
    ['visit', true, 'always, when the case is raised.'],
    ['gas', false, 'Not so: It smells of gas is yes.'],
    ['offer', false, 'Not so: Household income is filled in.'],
    ['pay', true, 'always, when the case reaches Repair.'],
  ]);
  expect(judgeRules(boiler, facts())[1]?.sentence).toBe(
    'Not so: It smells of gas is yes. “gas” has no value.',
  );
});

test('a task never comes before one it waits for, and every rule that applies makes one', () => {
  const rules = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name, index) =>
          fc.subarray(names.slice(0, index)).map((after) => rule(name, { after })),
        ),
      ),
    )
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
  fc.assert(
    fc.property(rules, (list) => {
      const tasks = automaticTasks(caseType({ rules: list }), facts(), raised);
      const order = tasks.map((task) => task.rule);
      expect(order.toSorted()).toEqual(list.map(({ key }) => key).toSorted());
      for (const [index, { after }] of tasks.entries()) {
        for (const key of after) expect(order.indexOf(key)).toBeLessThan(index);
      }
    }),
  );
});

test('rules in a circle still make their tasks, so that an old version never hangs', () => {
  const circle = caseType({ rules: [rule('a', { after: ['b'] }), rule('b', { after: ['a', 'b'] })] });
  expect(automaticTasks(circle, facts(), raised).map((task) => task.rule)).toEqual(['a', 'b']);
});
