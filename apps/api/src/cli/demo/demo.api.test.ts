import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { taskStatuses, standardWorkflow, urgencies, urgencyOf, type Workflow } from '@docket/domain';
import { z } from 'zod';

import { verifyHistory } from '../../features/activity/activity.verify.ts';
import { listCaseTypes, newestCalendar } from '../../features/case-types/definitions.queries.ts';
import { performCaseAction } from '../../features/cases/case-perform.service.ts';
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

async function personCalled(name: string): Promise<{ readonly id: string }> {
  const [row] = await rows<{ id: string }>(`SELECT id FROM person WHERE name = '${name}' AND kind = 'STAFF'`);
  if (row === undefined) throw new Error(`The demo has nobody called ${name}.`);
  return row;
}

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
  expect(await rows(`SELECT 1 FROM pgboss.job WHERE name <> 'mail'`)).toEqual([]);
});

test('adding it again changes nothing', async () => {
  const before = await rows('SELECT count(*) AS tasks, max(number) AS last FROM task');
  expect(await run(seedCommand, '--demo')).toBe('The demo is there already.');
  expect(await rows('SELECT count(*) AS tasks, max(number) AS last FROM task')).toEqual(before);
});

type CaseRow = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly outcome: string | null;
};
type TaskRow = {
  readonly type: string;
  readonly status: string;
  readonly rule: string | null;
  readonly why: string;
};
type ClockRow = {
  readonly of: string;
  readonly late: boolean;
  readonly finished: boolean;
  readonly paused: string | null;
};

async function caseCalled(title: string): Promise<CaseRow> {
  const [row] = await rows<CaseRow>(
    `SELECT id, number, version, status, outcome FROM case_file WHERE title = '${title}'`,
  );
  if (row === undefined) throw new Error(`The demo has no case “${title}”.`);
  return row;
}

const tasksOf = ({ id }: CaseRow) =>
  rows<TaskRow>(`SELECT type_key AS type, status, origin->>'rule' AS rule, origin->>'sentence' AS why
    FROM task WHERE case_id = '${id}' ORDER BY sequence_in_case`);

/** The clocks for the end of a case and of its tasks. */
const clocksOf = ({ id }: CaseRow) =>
  rows<ClockRow>(`SELECT coalesce(t.type_key, 'case') AS of, k.due_at < coalesce(k.finished_at, now()) AS late,
      k.finished_at IS NOT NULL AS finished, k.paused_for AS paused
    FROM sla_clock k LEFT JOIN task t ON t.id = k.task_id
    WHERE k.measure = 'RESOLUTION' AND '${id}' IN (k.case_id, t.case_id)`);

test('its case types are in force, each with stages, task types and ways to end', async () => {
  const session = await api.session(await personCalled('Tomás Rivera'));
  const types = await listCaseTypes(session);
  expect(types.map(({ content }) => content.label)).toEqual([
    'Boiler repair',
    'Benefit application',
    'Contract review',
    'General enquiry',
  ]);
  const drafts = await rows(`SELECT 1 FROM definition WHERE state = 'DRAFT'`);
  expect(drafts).toEqual([]);
});

test('promises are counted by the hours of London, with lunch and bank holidays', async () => {
  const session = await api.session(await personCalled('Tomás Rivera'));
  const { calendar, version } = (await newestCalendar(session, 'office')) ?? {};
  expect(version).toBe(2);
  expect(calendar?.timeZone).toBe('Europe/London');
  const monday = calendar?.week.MONDAY ?? [];
  expect(monday.map(({ from, to }) => `${from}–${to}`)).toEqual(['09:00–13:00', '14:00–17:30']);
  const daysOff = (calendar?.holidays ?? []).map(({ on }) => on);
  expect(daysOff.filter((on) => on.startsWith('2026')).length).toBe(8);
  expect(daysOff.filter((on) => on.startsWith('2027')).length).toBe(8);
  for (const on of daysOff) expect(new Date(on).getUTCDay() % 6).not.toBe(0);
});

test('a case just raised has its automatic tasks, each with the rule that made it', async () => {
  const raised = await caseCalled('Boiler drips at Canal Side 15');
  expect(await tasksOf(raised)).toEqual([
    {
      type: 'boiler-emergency-visit',
      status: 'NEW',
      rule: 'Emergency visit',
      why: 'Rule “Emergency visit”: Smell of gas is yes or (No hot water is yes and Vulnerable tenant is yes), when the case is raised.',
    },
    {
      type: 'boiler-visit',
      status: 'NEW',
      rule: 'Visit of every boiler',
      why: 'Rule “Visit of every boiler”: always, when the case is raised.',
    },
  ]);
  const order = await rows(`SELECT 1 FROM task_dependency d JOIN task t ON t.id = d.task_id
    WHERE t.case_id = '${raised.id}' AND t.type_key = 'boiler-visit'`);
  expect(order).toHaveLength(1);
});

test('rules make tasks only where their condition holds, and none is skipped', async () => {
  const typesOf = async (title: string) => (await tasksOf(await caseCalled(title))).map(({ type }) => type);
  expect(await typesOf('Cleaning of the stairwells')).not.toContain('contract-finance-review');
  expect(await typesOf('Lift maintenance for five years')).toContain('contract-finance-review');
  expect(await typesOf('Cold shower at Orchard Row 6')).not.toContain('boiler-costs');
  expect(await typesOf('No hot water at Mill House 7')).toContain('boiler-costs');
  expect(await typesOf('Radiators stay cold at Quay Street 22')).not.toContain('boiler-emergency-visit');
  const [urgent] = await rows<{ priority: string }>(`SELECT t.priority FROM task t
    JOIN case_file c ON c.id = t.case_id WHERE c.title = 'Smell of gas at Station Road 3' ORDER BY t.sequence_in_case`);
  expect(urgent?.priority).toBe('URGENT');
  expect(await rows(`SELECT body FROM note WHERE body LIKE '%made no task%'`)).toEqual([]);
});

test('one case cannot be closed yet, because two of its tasks are outstanding', async () => {
  const { id: caseId, version: expectedVersion } = await caseCalled('Cold shower at Orchard Row 6');
  const session = await api.session(await personCalled('Tomás Rivera'));
  const outcome = await session.transaction((transaction) =>
    performCaseAction(transaction, {
      caseId,
      expectedVersion,
      request: { action: 'CLOSE', outcome: 'Repaired' },
    }),
  );
  expect(outcome).toMatchObject({
    ok: false,
    problem: { code: 'TASKS_OUTSTANDING', message: expect.stringContaining('2 tasks') },
  });
});

test('one target is missed, one is met, and one clock stands still while its case is on hold', async () => {
  const late = await clocksOf(await caseCalled('Radiators stay cold at Quay Street 22'));
  expect(late).toContainEqual({ of: 'boiler-visit', late: true, finished: false, paused: null });
  const met = await clocksOf(await caseCalled('Smell of gas at Station Road 3'));
  expect(met).toContainEqual({ of: 'boiler-emergency-visit', late: false, finished: true, paused: null });
  const held = await caseCalled('Heating of the common rooms at Ashgrove');
  expect(held.status).toBe('ON_HOLD');
  const [clock] = (await clocksOf(held)).filter(({ of }) => of === 'case');
  expect(clock).toMatchObject({ finished: false, paused: expect.stringContaining('hold') });
});

test('one case ended well, one was cancelled with the reason in its history', async () => {
  const closed = await caseCalled('No hot water at Mill House 7');
  expect(closed).toMatchObject({ status: 'CLOSED', outcome: 'Repaired' });
  expect(new Set((await tasksOf(closed)).map(({ status }) => status))).toEqual(new Set(['RESOLVED']));
  const cancelled = await caseCalled('Help with rent and council tax for Mr Okafor');
  expect(cancelled.status).toBe('CANCELLED');
  const said = await rows<{ words: string }>(
    `SELECT words FROM activity WHERE case_id = '${cancelled.id}' AND verb = 'CANCEL'`,
  );
  expect(said).toEqual([{ words: 'Withdrawn: Mr Okafor has found work.' }]);
});

test('the client is asked for documents, and a manager has an application to decide on', async () => {
  const asked = await rows(`SELECT 1 FROM task t JOIN person p ON p.id = t.assignee_id
    WHERE t.type_key = 'benefit-documents' AND t.audience = 'CLIENT' AND t.status = 'NEW' AND p.name = 'Margaret Ellison'`);
  expect(asked).toHaveLength(1);
  const decide = await rows<{ workflow: string; name: string }>(`SELECT t.workflow, p.name
    FROM task t JOIN person p ON p.id = t.assignee_id WHERE t.type_key = 'benefit-decision' AND t.status = 'NEW'`);
  expect(decide).toEqual([{ workflow: 'approval', name: 'Daniel Osei' }]);
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
