import { conditionHolds, type FormSchema } from '@docket/domain';
import { expect, test } from '@jest/globals';
import { type Clause, type Condition, subjectsOf, writeCondition } from './conditions.ts';
import { readCondition } from './readCondition.ts';

const form: FormSchema = {
  type: 'object',
  properties: {
    income: { type: 'number' },
    heating: { type: 'string' },
    needs: { type: 'array', items: { type: 'string', enum: ['Lift', 'Ramp "steep"'] } },
    vulnerable: { type: 'boolean' },
    since: { type: 'string', format: 'date' },
  },
};
const subjects = subjectsOf(form);
const facts = (variables: Readonly<Record<string, unknown>>) => ({
  variables,
  priority: 'HIGH',
  client: null,
  case: { number: 'B-1', title: 'No heat' },
});

test.each<[Clause, string, Readonly<Record<string, unknown>>, boolean]>([
  [{ field: 'income', test: 'MORE', value: '1000' }, 'variables.income > 1000', { income: 1000.5 }, true],
  [
    { field: 'income', test: 'AT_MOST', value: '1000.5' },
    'variables.income <= 1000.5',
    { income: 1001 },
    false,
  ],
  [{ field: 'income', test: 'IS', value: '1000' }, 'variables.income == 1000', { income: 1000 }, true],
  [
    { field: 'heating', test: 'IS_NOT', value: 'Gas' },
    'variables.heating != "Gas"',
    { heating: 'Oil' },
    true,
  ],
  [
    { field: 'heating', test: 'IS', value: 'a "b" && c' },
    'variables.heating == "a \\"b\\" && c"',
    { heating: 'a "b" && c' },
    true,
  ],
  [
    { field: 'needs', test: 'INCLUDES', value: 'Ramp "steep"' },
    '"Ramp \\"steep\\"" in variables.needs',
    { needs: ['Ramp "steep"'] },
    true,
  ],
  [
    { field: 'vulnerable', test: 'YES', value: '' },
    'variables.vulnerable == true',
    { vulnerable: true },
    true,
  ],
  [
    { field: 'vulnerable', test: 'NO', value: '' },
    'variables.vulnerable == false',
    { vulnerable: true },
    false,
  ],
  [
    { field: 'since', test: 'AFTER', value: '2025-11-14' },
    'variables.since > "2025-11-14"',
    { since: '2025-11-15' },
    true,
  ],
  [{ field: 'heating', test: 'FILLED', value: '' }, 'has(variables.heating)', {}, false],
  [{ field: 'heating', test: 'EMPTY', value: '' }, '!has(variables.heating)', {}, true],
])('%j is written %s, holds as it says and is read back', (clause, expression, variables, holds) => {
  const condition: Condition = { match: 'ALL', clauses: [clause] };
  expect(writeCondition(condition, subjects)).toBe(expression);
  expect(readCondition(expression, subjects)).toEqual(condition);
  expect(conditionHolds(expression, facts(variables)).holds).toBe(holds);
});

test('several clauses match all or any; none is always', () => {
  const clauses: Clause[] = [
    { field: 'income', test: 'LESS', value: '500' },
    { field: 'heating', test: 'IS', value: 'Oil || Gas' },
  ];
  for (const match of ['ALL', 'ANY'] as const) {
    expect(readCondition(writeCondition({ match, clauses }, subjects), subjects)).toEqual({ match, clauses });
  }
  expect(writeCondition({ match: 'ALL', clauses: [] }, subjects)).toBeNull();
  expect(readCondition(null, subjects)).toEqual({ match: 'ALL', clauses: [] });
});

test.each([
  'variables.income > 1000 && (variables.heating == "Oil" || variables.heating == "Gas")',
  'variables.income > 1 && variables.income < 5 || variables.vulnerable == true',
  'size(variables.needs) > 1',
  'variables.vulnerable != true',
  '',
])('what boxes cannot show stays a text: %s', (expression) => {
  expect(readCondition(expression, subjects)).toBeNull();
});
