import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { givenDefinition, plainTaskType } from '../../testing/definitions.ts';
import type { TestPerson } from '../../testing/people.ts';
import { sentStatements } from '../../testing/statements.ts';
import { givenAction, givenTask } from '../../testing/tasks.ts';
import type { TestApi } from '../../testing/test-api.ts';
import { monday, type ShownClock, signedIn, startScheduleApi } from './fixtures.ts';

type Row = { readonly title: string; readonly sla: Partial<ShownClock> | null };
type Connection = {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly endCursor: string | null };
};

let api: TestApi;
let ben: TestPerson;

/** Four tasks with targets of 1 to 4 hours, seen three hours later; the longest waits; and one without a target. */
beforeAll(async () => {
  api = await startScheduleApi(null);
  const legal = await api.people.department('Legal');
  ben = await api.people.person({ name: 'Ben', departments: [legal] });
  api.clock.set(monday);
  for (const hours of [3, 1, 4, 2, null]) {
    const target = {
      minutes: hours === null ? null : hours * 60,
      calendar: 'plain',
      overridable: true,
      reminders: [],
    };
    const type = { ...plainTaskType, workflow: 'service-desk', target };
    await givenDefinition(api, 'TASK_TYPE', 'hours', type);
    const taskId = await givenTask(api, ben, {
      title: hours === null ? 'none' : `${hours} h`,
      assigneeId: ben.id,
      typeKey: 'hours',
    });
    if (hours !== 4) continue;
    await givenAction(api, ben, taskId, { action: 'DOING' });
    await givenAction(api, ben, taskId, { action: 'WAIT', comment: 'A photo, please' });
  }
  api.clock.set('2026-11-23T11:30:00Z');
});
afterAll(() => api.stop());

async function list(variables: Readonly<Record<string, unknown>>): Promise<Connection> {
  const { data, errors } = await api.gql<{ tasks: Connection }>(
    await signedIn(api, ben),
    `query ($tab: TaskTab!, $orderBy: [TaskOrder!], $filter: TaskFilter, $first: Int, $after: String) {
      tasks(tab: $tab, orderBy: $orderBy, filter: $filter, first: $first, after: $after) {
        nodes { title sla { badge state dueAt } } pageInfo { endCursor } } }`,
    { tab: 'PENDING', ...variables },
  );
  if (errors[0] !== undefined) throw new Error(errors[0].message);
  return data.tasks;
}
const titles = ({ nodes }: Connection) => nodes.map(({ title }) => title);

test('a list shows the clock of each task from one statement', async () => {
  const as = await signedIn(api, ben);
  const sent = await sentStatements(() =>
    api.gql(as, '{ tasks(tab: PENDING) { nodes { title sla { badge state dueAt } } } }'),
  );
  expect(sent.filter((name) => name.startsWith('tasks'))).toHaveLength(1);
  expect(sent.filter((name) => name.includes('clock') || name.includes('definition'))).toEqual([]);
});

test('a list is sorted by the time its targets are used up; tasks without one come last either way', async () => {
  for (const tab of ['PENDING', 'ALL']) {
    const rising = await list({ tab, orderBy: [{ field: 'SLA_DUE' }, { field: 'TITLE' }] });
    expect(titles(rising)).toEqual(['1 h', '2 h', '3 h', '4 h', 'none']);
    expect(rising.nodes.map(({ sla }) => sla?.badge ?? null)).toEqual([
      'Overdue 1 h',
      'Overdue 30 min',
      'Due in 30 min',
      'Paused, waiting on customer',
      null,
    ]);
    const falling = await list({ tab, orderBy: [{ field: 'SLA_DUE', direction: 'DESC' }] });
    expect(titles(falling).slice(0, 3)).toEqual(['3 h', '2 h', '1 h']);
  }
});

test('the pages of a list sorted by targets follow one another to the end', async () => {
  const orderBy = [{ field: 'SLA_DUE' }, { field: 'TITLE' }];
  const first = await list({ orderBy, first: 4 });
  const rest = await list({ orderBy, first: 4, after: first.pageInfo.endCursor });
  expect([titles(first), titles(rest)]).toEqual([['1 h', '2 h', '3 h', '4 h'], ['none']]);
});

test.each([
  [['BREACHED'], ['1 h', '2 h']],
  [['AT_RISK'], ['3 h']],
  [
    ['PAUSED', 'AT_RISK'],
    ['3 h', '4 h'],
  ],
  [['MET', 'MISSED', 'NONE', 'RUNNING'], []],
])('a list can be narrowed down to the states %j', async (sla, expected) => {
  const orderBy = [{ field: 'TITLE' }];
  expect(titles(await list({ filter: { sla }, orderBy }))).toEqual(expected);
  const found = await list({ tab: 'ALL', filter: { sla }, orderBy });
  expect(titles(found)).toEqual(expected);
  for (const { sla: clock } of found.nodes) expect(sla).toContain(clock?.state);
});
