import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { standardCaseWorkflow } from '../cases/standard.ts';
import { standardWorkflow } from '../workflow/standard.ts';
import { checkDefinition } from './check.ts';
import { type DefinitionKind, definitionKinds } from './contents.ts';
import { caseType, known, rule, taskType } from './fixtures.ts';
import { readContent } from './shapes.ts';

const found = (kind: DefinitionKind, content: unknown, key = 'task-news') =>
  checkDefinition({ kind, key, content }, known()).map(({ path, message }) => `${path}: ${message}`);

describe('a case type', () => {
  test('with form, stages, task types and rules is sound', () => {
    const rules = [
      rule('visit', { when: 'variables.gas', title: 'Visit {{variables.address}}' }),
      rule('approve', { on: { event: 'STAGE', stage: 'repair' }, taskType: 'approval', after: ['visit'] }),
    ];
    expect(found('CASE_TYPE', caseType({ rules }))).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['an unknown workflow', { workflow: 'nothing' }, 'workflow: There is no workflow of cases “nothing”.'],
    ['a workflow of tasks', { workflow: 'standard' }, 'workflow: There is no workflow of cases “standard”.'],
    [
      'a stage twice',
      {
        stages: [
          { key: 'a', label: 'A' },
          { key: 'a', label: 'B' },
        ],
      },
      'stages.1.key: The stage “a” is there twice.',
    ],
    ['an unknown task type', { taskTypes: ['gone'] }, 'taskTypes.0: There is no published task type “gone”.'],
    [
      'a task type twice',
      { taskTypes: ['approval', 'approval'] },
      'taskTypes.1: The task type “approval” is there twice.',
    ],
    [
      'words of a task type that name what its form lacks',
      { form: null, taskTypes: ['visit'] },
      'taskTypes.0: The words of “Visit” name {{variables.address}}, which is no field of this case type’s form.',
    ],
    ['an outcome twice', { outcomes: ['Done', 'done'] }, 'outcomes.1: The outcome “done” is there twice.'],
  ])('with %s is not', (_what, changes, finding) => {
    expect(found('CASE_TYPE', caseType(changes))).toEqual([finding]);
  });

  test.each<[string, Parameters<typeof rule>[1], string]>([
    [
      'an unknown stage',
      { on: { event: 'STAGE', stage: 'x' } },
      'rules.0.on.stage: There is no stage “x” to wait for.',
    ],
    [
      'a task type that is not among its own',
      { taskType: 'other' },
      'rules.0.taskType: “A” makes a task of the type “other”, which this case type does not have.',
    ],
    [
      'an unknown rule before it',
      { after: ['b'] },
      'rules.0.after.0: “A” waits for a rule “b” that does not exist.',
    ],
    ['itself before it', { after: ['a'] }, 'rules.0.after.0: “A” waits for itself.'],
    [
      'a condition that cannot be read',
      { when: 'variables.gas &&' },
      'rules.0.when: This condition cannot be read: It ends too early, after “variables.gas &&”.',
    ],
    [
      'a condition that asks for what the form lacks',
      { when: 'variables.roof' },
      'rules.0.when: The condition asks for “roof”, which is no field of this case type’s form.',
    ],
    [
      'a title that names what the form lacks',
      { title: '{{variables.roof}}' },
      'rules.0.title: The title names {{variables.roof}}, which is no field of this case type’s form.',
    ],
  ])('with a rule that has %s is not', (_what, changes, finding) => {
    expect(found('CASE_TYPE', caseType({ rules: [rule('a', changes)] }))).toEqual([finding]);
  });

  test('has a prefix of its own', () => {
    const caseTypes = new Map([['boiler', caseType()]]);
    const asked = (key: string, numberPrefix: string) =>
      checkDefinition(
        { kind: 'CASE_TYPE', key, content: caseType({ numberPrefix }) },
        known({ caseTypes }),
      ).map(({ path, message }) => `${path}: ${message}`);
    expect(asked('boiler', 'BOILER')).toEqual([]);
    expect(asked('other', 'BOILER')).toEqual([
      'numberPrefix: The numbers of “Boiler repair” begin with BOILER already.',
    ]);
    expect(asked('other', 'TASK')).toEqual([
      'numberPrefix: The numbers of tasks begin with TASK: choose another prefix.',
    ]);
  });

  test('tells a circle of rules once, with everybody in it', () => {
    const rules = [
      rule('a', { after: ['c'] }),
      rule('b', { after: ['a'] }),
      rule('c', { after: ['b'] }),
      rule('d', { after: ['a'] }),
    ];
    expect(found('CASE_TYPE', caseType({ rules }))).toEqual([
      'rules.0.after: These rules wait for each other, so none of their tasks could begin: “A” → “C” → “B”.',
    ]);
  });
});

describe('a task type', () => {
  const department = '0198c0de-0000-7000-8000-000000000001';
  const stranger = '0198c0de-0000-7000-8000-00000000ffff';

  test('with everything it names at hand is sound', () => {
    const content = taskType({
      workflow: 'approval',
      category: 'maintenance',
      title: 'For {{client.name}}',
      assignment: { departmentIds: [department], defaultDepartmentId: department, automatic: true },
      target: { minutes: 60, calendar: 'office', reminders: [80, 100] },
    });
    expect(found('TASK_TYPE', content)).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['an unknown workflow', { workflow: 'case' }, 'workflow: There is no workflow of tasks “case”.'],
    ['an unknown category', { category: 'x' }, 'category: There is no category “x”.'],
    ['an unknown calendar', { target: { calendar: 'x' } }, 'target.calendar: There is no calendar “x”.'],
    [
      'reminders of nothing',
      { target: { reminders: [50] } },
      'target.reminders: There is nothing to be reminded of: set a target or leave the reminders out.',
    ],
    [
      'an unknown department',
      { assignment: { departmentIds: [stranger] } },
      `assignment.departmentIds.0: There is no department “${stranger}”.`,
    ],
    [
      'an unknown person',
      { assignment: { assigneeId: stranger } },
      `assignment.assigneeId: There is no active person “${stranger}”.`,
    ],
    [
      'nobody to assign to by itself',
      { assignment: { automatic: true } },
      'assignment.automatic: To assign by itself it needs a department or a person.',
    ],
  ])('with %s is not', (_what, changes, finding) => {
    expect(found('TASK_TYPE', taskType(changes))).toEqual([finding]);
  });

  test('names only what the case types that use it have', () => {
    const caseTypes = new Map([
      ['boiler', caseType()],
      ['plain', caseType({ label: 'Plain', form: null, numberPrefix: 'PLAIN', taskTypes: ['approval'] })],
    ]);
    const asked = (key: string) =>
      checkDefinition(
        {
          kind: 'TASK_TYPE',
          key,
          content: taskType({ title: 'See {{variables.address}}', description: '{{variables.roof}}' }),
        },
        known({ caseTypes }),
      ).map(({ path, message }) => `${path}: ${message}`);
    expect(asked('approval')).toEqual([
      'title: “Plain” uses this type, and its form has no field “address”.',
      'description: “Boiler repair” uses this type, and its form has no field “roof”.',
      'description: “Plain” uses this type, and its form has no field “roof”.',
    ]);
    expect(asked('unused')).toEqual([]);
  });

  test('goes by default where it may go', () => {
    const departmentIds = new Set([department, stranger]);
    const content = taskType({ assignment: { departmentIds: [stranger], defaultDepartmentId: department } });
    const findings = checkDefinition({ kind: 'TASK_TYPE', key: 'x', content }, known({ departmentIds }));
    expect(findings.map(({ path }) => path)).toEqual(['assignment.defaultDepartmentId']);
  });
});

describe('the other kinds', () => {
  const week = { MONDAY: [{ from: '09:00', to: '18:00' }] };
  const calendar = { label: 'Office', timeZone: 'Europe/Madrid', week, holidays: [] };
  const policy = { label: 'High', calendarKey: 'office', resolutionMinutes: 60 };

  test.each<[DefinitionKind, unknown]>([
    ['CALENDAR', calendar],
    ['SLA_POLICY', policy],
    ['CATEGORY', { label: 'Roof' }],
    ['MAIL_TEMPLATE', { subject: 'Hello', body: 'There' }],
  ])('%s is sound', (kind, content) => {
    expect(found(kind, content)).toEqual([]);
  });

  test.each([standardWorkflow, standardCaseWorkflow])('the workflow $key is sound', (workflow) => {
    const { key, version: _, ...content } = workflow;
    expect(found('WORKFLOW', content, key)).toEqual([]);
  });

  test.each<[DefinitionKind, unknown, string]>([
    ['CALENDAR', { ...calendar, timeZone: 'Mars' }, 'timeZone: There is no time zone called “Mars”.'],
    ['CALENDAR', { ...calendar, week: {} }, 'week: This calendar has no working time at all.'],
    [
      'CALENDAR',
      { ...calendar, week: { ...week, TUESDAY: [{ from: '9', to: '18:00' }] } },
      'week.TUESDAY: Tuesday: “9” is not a time of day such as 09:00.',
    ],
    [
      'CALENDAR',
      {
        ...calendar,
        holidays: [
          { on: '2027-01-01', name: 'New Year' },
          { on: '2027-01-01', name: 'Again' },
        ],
      },
      'holidays.1: 2027-01-01 is listed as a holiday twice.',
    ],
    [
      'MAIL_TEMPLATE',
      { subject: '{{task.colour}}', body: 'x' },
      'subject: There is nothing called {{task.colour}} in a mail.',
    ],
    [
      'MAIL_TEMPLATE',
      { subject: 'x', body: '{{words' },
      'body: Two braces are open or closed without their pair.',
    ],
    ['SLA_POLICY', { ...policy, calendarKey: 'x' }, 'calendarKey: There is no calendar “x”.'],
    ['SLA_POLICY', { ...policy, typeKey: 'x' }, 'typeKey: There is no case type or task type “x”.'],
    [
      'SLA_POLICY',
      { ...policy, resolutionMinutes: null },
      'resolutionMinutes: Promise a first response, a resolution or both.',
    ],
    [
      'SLA_POLICY',
      { ...policy, clientId: '0198c0de-0000-7000-8000-00000000ffff' },
      'clientId: There is no such client.',
    ],
  ])('%s with something wrong is not sound', (kind, content, finding) => {
    expect(found(kind, content)).toEqual([finding]);
  });

  test('a mail template words a mail that Docket sends, and is never retired', () => {
    const content = { subject: 'x', body: 'y' };
    expect(found('MAIL_TEMPLATE', content, 'sales')).toEqual([': Docket sends no mail of the kind “sales”.']);
    expect(found('MAIL_TEMPLATE', { ...content, retired: true })).toEqual([
      'retired: Docket needs words for this mail: word it anew instead.',
    ]);
  });

  test('what is wrong with a workflow is told where it stands', () => {
    const { key, version: _, ...content } = standardWorkflow;
    const actions = { ...content.actions, DOING: { ...content.actions.DOING, by: [] } };
    expect(found('WORKFLOW', { ...content, actions }, key)).toContain('actions.DOING: Nobody may use Doing.');
    const statuses = { ...content.statuses, WAITING: { label: 'Waiting' } };
    expect(found('WORKFLOW', { ...content, statuses }, key)[0]).toMatch(/^statuses\.WAITING: /);
  });
});

describe('what is retired', () => {
  test.each<[DefinitionKind, string, string]>([
    ['TASK_TYPE', 'visit', '“Boiler repair” still uses it: take it out there first.'],
    ['WORKFLOW', 'approval', '“Approval” still uses it: take it out there first.'],
    ['CALENDAR', 'office', '“Approval” and “High” still use it: take it out there first.'],
    ['CATEGORY', 'maintenance', '“Approval” still uses it: take it out there first.'],
    ['WORKFLOW', 'standard', 'This workflow is what everything without its own follows, so it stays.'],
  ])('%s %s is needed', (kind, key, message) => {
    const approval = taskType({
      label: 'Approval',
      workflow: 'approval',
      category: 'maintenance',
      target: { calendar: 'office' },
    });
    const policy = readContent('SLA_POLICY', {
      label: 'High',
      calendarKey: 'office',
      resolutionMinutes: 1,
    }).content;
    const policies = new Map(policy === null ? [] : [['high', policy]]);
    const taskTypes = new Map([['approval', approval]]);
    const everything = known({ caseTypes: new Map([['boiler', caseType()]]), taskTypes, policies });
    const contents: Partial<Record<DefinitionKind, object>> = {
      TASK_TYPE: taskType(),
      WORKFLOW: standardWorkflow,
      CALENDAR: { label: 'x', timeZone: 'x', week: {} },
      CATEGORY: { label: 'x' },
    };
    const { key: _key, version: _version, ...content } = { key: '', version: 1, ...contents[kind] };
    const findings = checkDefinition({ kind, key, content: { ...content, retired: true } }, everything);
    expect(findings).toEqual([{ path: 'retired', message }]);
  });

  test('is not held to what a new one is, and goes once nothing needs it', () => {
    expect(found('CASE_TYPE', caseType({ retired: true, taskTypes: ['gone'] }))).toEqual([]);
    expect(found('CATEGORY', { label: 'Roof', retired: true })).toEqual([]);
  });
});

describe('the shape', () => {
  test.each<[DefinitionKind, unknown, string]>([
    ['CASE_TYPE', { numberPrefix: 'X' }, 'label: This is missing.'],
    ['CASE_TYPE', { label: '  ', numberPrefix: 'X' }, 'label: Enter something.'],
    ['CASE_TYPE', { label: 'x', numberPrefix: 'X', stages: 'a' }, 'stages: This has to be a list.'],
    ['CASE_TYPE', { label: 'x', numberPrefix: 'X', colour: 1 }, ': There is nothing called colour here.'],
    [
      'CASE_TYPE',
      { label: 'x', numberPrefix: 'X', form: { type: 'object', properties: { a: {} } } },
      'form.properties.a.type: “a” needs a type that a form can draw: string, number, integer, boolean or array.',
    ],
    [
      'CASE_TYPE',
      { label: 'x', numberPrefix: 'X', taskTypes: ['Site Visit'] },
      'taskTypes.0: “Site Visit” is not a key: small letters, digits and hyphens, for example site-visit.',
    ],
    [
      'TASK_TYPE',
      { label: 'x', title: 'x', completionComment: 'MAYBE' },
      'completionComment: Choose NONE, OPTIONAL, or REQUIRED.',
    ],
    ['TASK_TYPE', { label: 'x', title: 'x', target: { minutes: 0 } }, 'target.minutes: More than 0.'],
    ['CATEGORY', { label: 'x', order: 'first' }, 'order: This has to be a number.'],
    ['CATEGORY', { label: 'x'.repeat(121) }, 'label: At most 120 characters.'],
    ['CATEGORY', 7, ': This has to be an object.'],
  ])('%s %j is told in words', (kind, content, finding) => {
    expect(found(kind, content)).toEqual([finding]);
  });

  test('what is left out is filled in', () => {
    expect(readContent('TASK_TYPE', { label: 'Visit', title: 'Visit' }).content).toMatchObject({
      workflow: 'standard',
      form: null,
      assignment: { departmentIds: [], automatic: false },
      details: { title: true, caseFiles: false },
      target: { minutes: null, overridable: true, reminders: [] },
    });
  });

  test('any JSON gets an answer, and what is read is read again the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...definitionKinds), fc.jsonValue(), (kind, json) => {
        const { content } = readContent(kind, json);
        expect(content === null || readContent(kind, content).content !== null).toBe(true);
        expect(Array.isArray(found(kind, json))).toBe(true);
      }),
    );
  });
});
