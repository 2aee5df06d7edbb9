import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { FormSchema } from '@docket/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { givenCase, givenCaseType } from '../../testing/cases.ts';
import type { TestDepartment, TestPerson } from '../../testing/people.ts';
import { change, givenTask, storedRows } from '../../testing/tasks.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { checkPlugins, installPlugins, publishPlugins } from './plugins-install.service.ts';
import { pluginFolders, readPlugin, shippedPlugins } from './plugins-read.ts';
import { openPlugins } from './plugins.service.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'docket-plugins-'));
let api: TestApi;
let desk: TestDepartment;
let manager: TestPerson;
let published: readonly string[];

const form: FormSchema = {
  type: 'object',
  properties: { meter: { type: 'string', title: 'Meter' }, reading: { type: 'integer', title: 'Reading' } },
  required: ['meter'],
};

const hooks = `
  export const onCreate = ({ case: file }) => ({ form: { meter: file.variables.meter } });
  export const variables = ({ task }) => ({ reading: task.answers.reading, unknown: 1 });
  export function onComplete({ task }) {
    if (task.comment === 'throw') throw new Error('no such meter');
    if (task.comment === 'hang') for (;;);
    return { variables: { state: task.action } };
  }`;

function writePlugin(name: string, files: Readonly<Record<string, unknown>>): string {
  const place = path.join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(path.join(place, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return place;
}

const manifest = { key: 'meter-reading', version: 3, kind: 'TASK_TYPE', label: 'Meter reading' };
const rest = { taskType: { title: 'Read {{variables.meter}}' }, timeoutMilliseconds: 2_000 };

beforeAll(async () => {
  writePlugin('meter', { 'manifest.json': { ...manifest, ...rest }, 'form.json': form, 'hooks.js': hooks });
  writePlugin('broken', { 'manifest.json': { key: 'Broken!', version: 0 } });
  writePlugin('node_modules/@somebody/docket-packed', {
    'manifest.json': { ...manifest, key: 'packed', label: 'Packed', taskType: { title: 'Packed' } },
  });
  api = await startTestApi({ PLUGINS_DIR: folder });
  const { config, log } = api.runtime;
  published = await publishPlugins(config.databaseUrl, {
    roots: [shippedPlugins, folder],
    now: api.clock.now(),
    log,
  });
  desk = await api.people.department();
  manager = await api.people.person({ role: 'CASE_MANAGER', departments: [desk] });
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

async function meterCase(): Promise<string> {
  const { key } = await givenCaseType(api, {
    taskTypes: ['meter-reading'],
    form: {
      type: 'object',
      properties: {
        meter: { type: 'string' },
        reading: { type: 'integer' },
        state: { type: 'string', title: 'State' },
      },
    },
  });
  return givenCase(api, manager, { typeKey: key, variables: { meter: 'M-7' } });
}

async function variablesOf(caseId: string): Promise<unknown> {
  const [row] = await storedRows(api, 'SELECT variables FROM case_file WHERE id = $1', [caseId]);
  return row?.['variables'];
}

describe('a plugin from outside the repository', () => {
  test('is published in its version with migrating, a package as well, and a broken one is left out', async () => {
    expect(published).toEqual(['TASK_TYPE meter-reading 3', 'TASK_TYPE packed 3']);
    const rows = await storedRows(
      api,
      `SELECT key, version FROM definition WHERE kind = 'TASK_TYPE' AND key IN ('meter-reading', 'packed', 'Broken!')
        ORDER BY key`,
    );
    expect(rows).toEqual([
      { key: 'meter-reading', version: 3 },
      { key: 'packed', version: 3 },
    ]);
  });

  test('gives a new task its first answers, and sets variables of its case as it is answered and done', async () => {
    const caseId = await meterCase();
    const taskId = await givenTask(api, manager, {
      typeKey: 'meter-reading',
      title: null,
      caseId,
      assigneeId: manager.id,
    });
    const { data } = await api.gql<{ task: object }>(
      manager,
      'query ($id: ID!) { task(id: $id) { title form type { key version label } } }',
      { id: taskId },
    );
    expect(data.task).toEqual({
      title: 'Read M-7',
      form: { meter: 'M-7' },
      type: { key: 'meter-reading', version: 3, label: 'Meter reading' },
    });
    const answers = { taskId, expectedVersion: 1, form: { meter: 'M-7', reading: 42 } };
    expect(await change(api, manager, 'updateTask', answers)).toMatchObject({ userErrors: [] });
    expect(await variablesOf(caseId)).toEqual({ meter: 'M-7', reading: 42 });
    await change(api, manager, 'doing', { taskId, expectedVersion: 2 });
    expect(await change(api, manager, 'complete', { taskId, expectedVersion: 3 })).toMatchObject({
      userErrors: [],
    });
    expect(await variablesOf(caseId)).toEqual({ meter: 'M-7', reading: 42, state: 'COMPLETE' });
    const entries = await storedRows<{ verb: string; words: string | null }>(
      api,
      'SELECT verb, words FROM activity WHERE case_id = $1 ORDER BY sequence',
      [caseId],
    );
    expect(entries.map(({ verb }) => verb)).toEqual(['CREATED', 'EDITED', 'EDITED']);
    expect(entries[2]?.words).toMatch(/^Set by .*TASK-/);
  });

  test.each(['throw', 'hang'])('whose hook fails by %s changes nothing, and says so', async (comment) => {
    const caseId = await meterCase();
    const taskId = await givenTask(api, manager, {
      typeKey: 'meter-reading',
      caseId,
      assigneeId: manager.id,
    });
    await change(api, manager, 'doing', { taskId, expectedVersion: 1 });
    expect(await change(api, manager, 'complete', { taskId, expectedVersion: 2, comment })).toMatchObject({
      task: { status: 'IN_PROGRESS', version: 2 },
      userErrors: [{ code: 'INVALID_INPUT', message: expect.stringContaining('Meter reading') }],
    });
    expect(await change(api, manager, 'complete', { taskId, expectedVersion: 2 })).toMatchObject({
      task: { status: 'RESOLVED' },
    });
  });

  test('two tasks of one case are completed at once without waiting for each other for ever', async () => {
    const caseId = await meterCase();
    const made = [1, 2, 3].map(() =>
      givenTask(api, manager, { typeKey: 'meter-reading', caseId, assigneeId: manager.id }),
    );
    const tasks = await Promise.all(made);
    await Promise.all(tasks.map((taskId) => change(api, manager, 'doing', { taskId, expectedVersion: 1 })));
    const done = tasks.map((taskId) => change(api, manager, 'complete', { taskId, expectedVersion: 2 }));
    for (const payload of await Promise.all(done)) expect(payload).toMatchObject({ userErrors: [] });
  });
});

test('what administrators made of a plugin stays, and a version that is there is not published again', async () => {
  const found = [await readPlugin(path.join(folder, 'meter'))];
  const install = (plugins: typeof found) =>
    api.runtime.transaction((db) =>
      installPlugins({ db, now: api.clock.now(), log: api.runtime.log }, plugins),
    );
  expect(await install(found)).toEqual([]);
  expect(await install(found.map((one) => ({ ...one, version: 2 })))).toEqual([]);
  expect(await install(found.map((one) => ({ ...one, version: 4 })))).toEqual(['TASK_TYPE meter-reading 4']);
});

test('a process that starts says which of its plugins the database does not hold as they are', async () => {
  const plugin = await readPlugin(path.join(folder, 'meter'));
  const lines: string[] = [];
  const log = createLogger('warn', { write: (line: string) => void lines.push(line) });
  const check = (one: typeof plugin) => checkPlugins({ db: api.runtime.db, log }, [one]);
  await check(plugin);
  expect(lines).toEqual([]);
  await check({ ...plugin, version: 9 });
  await check({ ...plugin, taskType: { ...plugin.taskType, label: 'Other' } });
  expect(lines).toEqual([
    expect.stringContaining('TASK_TYPE meter-reading 9'),
    expect.stringContaining('with other content'),
  ]);
});

test('the four plugins that come with Docket are sound, each with what it is for', async () => {
  const { plugins, hooks: asked, close } = await openPlugins([shippedPlugins], api.runtime.log);
  expect(plugins.map(({ key }) => key).toSorted()).toEqual([
    'approval',
    'document-request',
    'follow-up-call',
    'site-visit',
  ]);
  const context = {
    today: '2026-11-22',
    task: { answers: { condition: 'Needs repair', outcome: 'Settled' }, action: 'APPROVE' },
    case: { title: 'Boiler', variables: { address: 'Elm Street 1', phone: '555' } },
  };
  const answer = async (key: string, hook: string): Promise<unknown> => {
    const text = await asked.ask(key, hook, context);
    return typeof text === 'string' ? JSON.parse(text) : text;
  };
  expect(await answer('approval', 'onCreate')).toEqual({ form: { subject: 'Boiler' } });
  expect(await answer('approval', 'onComplete')).toEqual({ variables: { approved: true } });
  expect(await answer('approval', 'variables')).toBeNull();
  expect(await answer('document-request', 'onCreate')).toEqual({ form: { neededBy: '2026-12-06' } });
  expect(await answer('site-visit', 'variables')).toEqual({ condition: 'Needs repair' });
  expect(await answer('site-visit', 'onCreate')).toEqual({
    form: { visitOn: '2026-11-25', address: 'Elm Street 1' },
  });
  expect(await answer('follow-up-call', 'onComplete')).toEqual({ variables: { satisfied: true } });
  await close();
});

test('a plugin is refused with everything that is wrong with it', async () => {
  const wrong = writePlugin('wrong', { 'manifest.json': { ...manifest, taskType: { titel: 'x' } } });
  await expect(readPlugin(wrong)).rejects.toThrow(/taskType/);
  const text = writePlugin('text', { 'manifest.json': '{' });
  await expect(readPlugin(text)).rejects.toThrow('manifest.json is not JSON');
  cpSync(path.join(shippedPlugins, 'approval'), path.join(folder, 'copied'), { recursive: true });
  expect(pluginFolders([folder]).map((one) => path.basename(one))).toContain('copied');
});
