import type { CaseRule, CaseTypeContent } from '@docket/domain';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { changeCase, givenCase, givenTaskType } from '../../testing/cases.ts';
import type { TestPerson } from '../../testing/people.ts';
import { storedRows } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { configuring } from './fixtures.ts';
import { rehearsalLimits } from './rule-rehearsal.queries.ts';

let api: TestApi;
let administrator: TestPerson;
const { inForce, saved } = configuring(
  () => api,
  () => administrator,
);
let visit: string;

beforeAll(async () => {
  api = await startTestApi();
  const desk = await api.people.department();
  administrator = await api.people.person({ role: 'ADMINISTRATOR', departments: [desk] });
  visit = await givenTaskType(api);
});
afterAll(() => api.stop());

const rule = (key: string, more: Partial<CaseRule>): CaseRule => ({
  key,
  label: key,
  on: { event: 'RAISED' },
  when: null,
  taskType: visit,
  title: null,
  priority: null,
  after: [],
  ...more,
});

function contentWith(prefix: string, rules: readonly CaseRule[]): CaseTypeContent {
  return {
    label: `Repair ${prefix}`,
    summary: '',
    order: 1,
    retired: false,
    numberPrefix: prefix,
    workflow: 'case',
    stages: [
      { key: 'triage', label: 'Triage', guidance: '' },
      { key: 'repair', label: 'Repair', guidance: '' },
    ],
    form: { type: 'object', properties: { floor: { type: 'integer', title: 'Floor' } } },
    taskTypes: [visit],
    rules,
    outcomes: [],
    portal: { visible: true },
  };
}

let revision: number | undefined;

/** Saves a draft over the one that was saved before, where there is one. */
async function drafted(key: string, content: CaseTypeContent, again = false): Promise<void> {
  const expectedRevision = again ? revision : undefined;
  const { definition, userErrors } = await saved({ kind: 'CASE_TYPE', key, content, expectedRevision });
  expect(userErrors).toEqual([]);
  revision = definition?.revision;
}

async function sentencesOf(key: string): Promise<readonly string[]> {
  const { data, errors } = await api.gql<{ definitionImpact: { sentences: readonly string[] } }>(
    administrator,
    'query ($key: String!) { definitionImpact(kind: CASE_TYPE, key: $key) { sentences } }',
    { key },
  );
  expect(errors).toEqual([]);
  return data.definitionImpact.sentences;
}

test('changed rules are tried on what past cases were at the time, and each difference is a sentence', async () => {
  const high = rule('high', { label: 'High up', when: 'variables.floor > 5' });
  const tested = rule('test', {
    label: 'Test',
    on: { event: 'STAGE', stage: 'repair' },
    when: 'variables.floor > 1',
  });
  await inForce('CASE_TYPE', 'rehearsed', contentWith('REH', [high, tested]));
  const cases = [];
  for (const floor of [1, 3, 8]) {
    cases.push(await givenCase(api, administrator, { typeKey: 'rehearsed', variables: { floor } }));
  }
  const [low = '', middle = ''] = cases;
  const move = (caseId: string, expectedVersion: number) =>
    changeCase(api, administrator, 'moveCaseStage', { caseId, expectedVersion, stage: 'repair' });
  expect(await move(middle, 1)).toMatchObject({ userErrors: [] });
  const later = { caseId: low, expectedVersion: 1, variables: { floor: 9 } };
  expect(await changeCase(api, administrator, 'updateCase', later)).toMatchObject({ userErrors: [] });
  const changed = [
    { ...high, when: 'variables.floor > 2' },
    { ...tested, when: 'variables.floor > 4' },
  ];
  await drafted('rehearsed', contentWith('REH', changed));
  const sentences = await sentencesOf('rehearsed');
  expect(sentences).toContain('Of the last 3 cases, the rule “High up” would have made 1 task more.');
  expect(sentences).toContain('Of the last 3 cases, the rule “Test” would have made 1 task fewer.');
});

test('old cases, rules that stay the same and rules that make the same are not made much of', async () => {
  const plain = rule('plain', { label: 'Plain' });
  await inForce('CASE_TYPE', 'quiet', contentWith('QUIET', [plain]));
  const caseId = await givenCase(api, administrator, { typeKey: 'quiet', variables: {} });
  await drafted('quiet', { ...contentWith('QUIET', [plain]), summary: 'Other words' });
  expect((await sentencesOf('quiet')).join(' ')).not.toContain('rule');
  const renamed = [{ ...plain, label: 'Plainly' }];
  await drafted('quiet', contentWith('QUIET', renamed), true);
  expect(await sentencesOf('quiet')).toContain(
    'In the last case, the changed rules would have made the same tasks.',
  );
  await storedRows(api, `UPDATE case_file SET created_at = created_at - interval '91 days' WHERE id = $1`, [
    caseId,
  ]);
  expect(await sentencesOf('quiet')).toContain(
    'No case was raised in the last 90 days to try the changed rules on.',
  );
});

test('it looks at a bounded number of cases, the newest, and says so', async () => {
  const always = rule('always', { label: 'Always' });
  await inForce('CASE_TYPE', 'many', contentWith('MANY', []));
  const caseId = await givenCase(api, administrator, { typeKey: 'many', variables: {} });
  await storedRows(
    api,
    `WITH more AS (
      INSERT INTO case_file (id, number, title, type_key, type_version, workflow, workflow_version, status, stage, priority,
        owner_id, creator_id, variables, created_at, updated_at, last_activity_at, version, activity_sequence, activity_hash)
      SELECT gen_random_uuid(), 'MANY-' || n, title, type_key, type_version, workflow, workflow_version, status, stage, priority,
        owner_id, creator_id, variables, created_at - interval '1 day', updated_at, last_activity_at, version,
        activity_sequence, activity_hash
      FROM case_file, generate_series(2, $2::integer + 5) AS n WHERE id = $1 RETURNING id)
    INSERT INTO activity (id, case_id, sequence, verb, actor_id, at, before, after, audience, hash)
    SELECT gen_random_uuid(), more.id, a.sequence, a.verb, a.actor_id, a.at, a.before, a.after, a.audience, a.hash
    FROM more, activity a WHERE a.case_id = $1 AND a.sequence = 1`,
    [caseId, rehearsalLimits.cases],
  );
  await drafted('many', contentWith('MANY', [always]));
  const { cases } = rehearsalLimits;
  expect(await sentencesOf('many')).toEqual(
    expect.arrayContaining([
      `Of the last ${cases} cases, the rule “Always” would have made ${cases} tasks more.`,
      'Only the newest cases of the last 90 days were looked at.',
    ]),
  );
});
