import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { taskStatuses, standardWorkflow, urgencies, urgencyOf, type Workflow } from '@docket/domain';
import { z } from 'zod';

import { verifyHistory } from '../../features/activity/activity.verify.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import type { Command } from '../command.ts';
import { demoToken } from './logins.ts';
import { demoLoginsCommand, seedCommand } from './seed.ts';

const workflow: Workflow = standardWorkflow;

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docket-demo-'));
  api = await startTestApi({ FILES_DIR: folder });
  await run(seedCommand, '--demo');
}, 60_000);
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

async function run(command: Command, ...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const { config } = api.runtime;
  const environment = {
    NODE_ENV: 'test',
    DATABASE_URL: config.databaseUrl,
    SECRET: config.secret,
    FILES_DIR: folder,
  };
  await command.run(words, { environment, print: (line) => void lines.push(line) });
  return lines.join('\n');
}

const rows = async <Row extends object>(text: string) =>
  (await api.runtime.pools.staff.query<Row & Record<string, unknown>>(text)).rows;

test('there are tasks in every status of the workflow and of every urgency, and some wait in queues', async () => {
  const tasks = await rows<{ status: string; due: string | null; queued: boolean; today: string }>(`
    SELECT status, due_on::text AS due, assignee_id IS NULL AND department_id IS NOT NULL AS queued,
      (now() AT TIME ZONE 'Europe/London')::date::text AS today FROM task`);
  expect(tasks.length).toBeGreaterThanOrEqual(110);
  const inUse = taskStatuses.filter((status) => workflow.statuses[status] !== undefined);
  expect(new Set(tasks.map(({ status }) => status))).toEqual(new Set(inUse));
  const open = tasks.filter(({ status }) => status !== 'RESOLVED' && status !== 'CANCELLED');
  expect(new Set(open.map(({ due, today }) => urgencyOf(due, today)))).toEqual(new Set(urgencies));
  expect(open.filter(({ queued }) => queued).length).toBeGreaterThan(5);
});

test('its history happened by the rules: the chain holds and nothing lies in the future', async () => {
  expect(await verifyHistory(api.runtime.db)).toMatchObject({ broken: null });
  expect(await rows('SELECT 1 FROM activity WHERE at > now()')).toEqual([]);
  expect(await rows('SELECT 1 FROM pgboss.job')).toEqual([]);
});

test('adding it again changes nothing', async () => {
  const before = await rows('SELECT count(*) AS tasks, max(number) AS last FROM task');
  expect(await run(seedCommand, '--demo')).toBe('The demo is there already.');
  expect(await rows('SELECT count(*) AS tasks, max(number) AS last FROM task')).toEqual(before);
});

const loginList = z.array(z.object({ door: z.string(), email: z.string(), password: z.string() }));

test('everybody on the list of logins can sign in at their door', async () => {
  const logins = loginList.parse(JSON.parse(await run(demoLoginsCommand, '--json')));
  expect(logins).toHaveLength(16);
  const people = logins.filter(({ email }) => email !== '');
  const answers = await Promise.all(
    people.map(({ door, email, password }) =>
      fetch(`${door === 'Staff' ? api.staffUrl : api.portalUrl}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-docket': '1' },
        body: JSON.stringify({ email, password }),
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(people.map(() => 200));
}, 30_000);

test('the integration works with its token', async () => {
  const as = { door: 'STAFF', headers: { authorization: `Bearer ${demoToken}` } } as const;
  const answer = await api.gql<{ viewer: { person: { name: string } } }>(
    as,
    '{ viewer { person { name } } }',
  );
  expect(answer.data.viewer.person.name).toBe('Larkfield website');
});

test('a database people work with gets no demo', async () => {
  const other = await startTestApi({ FILES_DIR: folder });
  try {
    await other.people.person();
    const { config } = other.runtime;
    const environment = { NODE_ENV: 'test', DATABASE_URL: config.databaseUrl, SECRET: config.secret };
    const seeding = seedCommand.run(['--demo'], { environment, print: () => undefined });
    await expect(seeding).rejects.toThrow('People work with this database.');
    expect(await run(demoLoginsCommand)).toContain('Amira Holt');
  } finally {
    await other.stop();
  }
});
