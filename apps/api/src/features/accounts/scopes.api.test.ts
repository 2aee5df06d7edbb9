import { type PermissionName, permissionsOfRole } from '@docket/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { TestPerson } from '../../testing/people.ts';
import { openSocket } from '../../testing/sockets.ts';
import { givenTask } from '../../testing/tasks.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let program: TestPerson;
let taskId: string;

beforeAll(async () => {
  api = await startTestApi();
  const department = await api.people.department();
  program = await api.people.person({ role: 'INTEGRATOR', departments: [department] });
  taskId = await givenTask(api, program, { departmentId: department.id });
});
afterAll(() => api.stop());

async function token(scopes: readonly PermissionName[]): Promise<Pick<TestPerson, 'door' | 'headers'>> {
  return { door: 'STAFF', headers: await api.people.token(program.id, scopes) };
}

const without = (...missing: readonly PermissionName[]) =>
  token(permissionsOfRole.INTEGRATOR.filter((name) => !missing.includes(name)));

/** Root fields with what each needs; the document asks for nothing else. */
const operations: readonly (readonly [PermissionName, string])[] = [
  ['TASKS_READ', '{ tasks { totalCount } }'],
  ['TASKS_READ', 'query ($id: ID) { task(id: $id) { id } }'],
  ['TASKS_READ', '{ taskCounts { pending } }'],
  ['CASES_READ', '{ cases { totalCount } }'],
  ['CLIENTS_READ', '{ clients { nodes { id } } }'],
  ['DEPARTMENTS_READ', '{ departments { id } }'],
  ['PEOPLE_READ', '{ people(search: "a") { nodes { id } } }'],
  ['NOTES_READ', 'query ($id: ID) { task(id: $id) { timeline(first: 5) { nodes { note { body } } } } }'],
];

const changes: readonly (readonly [PermissionName, string, object])[] = [
  ['TASKS_WRITE', 'createTask', { title: 'x', dueOn: '2026-12-01' }],
  ['TASKS_WRITE', 'updateTask', { expectedVersion: 1, title: 'x' }],
  ['TASKS_WRITE', 'deleteTask', { expectedVersion: 1 }],
  ['TASKS_WRITE', 'doing', { expectedVersion: 1 }],
  ['TASKS_WRITE', 'forward', { expectedVersion: 1 }],
  ['TASKS_WRITE', 'reply', { expectedVersion: 1 }],
  ['TASKS_WRITE', 'cancel', { expectedVersion: 1, comment: 'x' }],
  ['TASKS_WRITE', 'complete', { expectedVersion: 1 }],
  ['TASKS_WRITE', 'reopen', { expectedVersion: 1 }],
  ['TASKS_WRITE', 'claimTask', { expectedVersion: 1 }],
  ['TASKS_WRITE', 'reassignTask', { expectedVersion: 1 }],
  ['TASKS_WRITE', 'performTaskAction', { expectedVersion: 1, action: 'DOING' }],
  ['TASKS_WRITE', 'addComment', { body: 'x' }],
  ['TASKS_WRITE', 'requestUpload', { fileName: 'a.png', size: 1, audience: 'INTERNAL' }],
  ['NOTES_WRITE', 'addNote', { body: 'x' }],
];

describe('a token without a scope', () => {
  test.each(operations)('%s is refused %s, and with it is not', async (permission, document) => {
    const variables = document.includes('$id') ? { id: taskId } : {};
    const refused = await api.gql(await without(permission), document, variables);
    expect(refused).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN', permission } }],
    });
    expect(JSON.stringify(refused)).not.toContain('"data":{');
    expect((await api.gql(program, document, variables)).errors).toEqual([]);
  });

  test.each(changes)(
    '%s is refused the mutation %s, and nothing changes',
    async (permission, mutation, more) => {
      const count = () => api.runtime.db.rows({ name: '', text: 'SELECT count(*) FROM activity' });
      const before = await count();
      const type = `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input!`;
      const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`;
      const input = mutation === 'createTask' ? more : { taskId, ...more };
      const refused = await api.gql(await without(permission), document, { input });
      expect(refused).toMatchObject({
        status: 403,
        errors: [{ extensions: { code: 'FORBIDDEN', permission } }],
      });
      expect(await count()).toEqual(before);
    },
  );

  test('to see everything sees what its person sees, whatever it lists', async () => {
    const elsewhere = await api.people.department();
    const other = await api.people.person({ departments: [elsewhere] });
    const hidden = await givenTask(api, other, {});
    const document = 'query ($id: ID) { task(id: $id) { id } }';
    const widened = await token(['TASKS_READ', 'EVERYTHING_SEE']);
    expect((await api.gql(widened, document, { id: hidden })).data).toEqual({ task: null });
  });

  test('may not follow what it may not read', async () => {
    const { headers } = await without('TASKS_READ');
    const socket = openSocket(api.staffUrl, { parameters: { authorization: headers['authorization'] } });
    const first = socket.follow('subscription { myTasksChanged { taskId } }').next();
    await expect(first).rejects.toMatchObject([
      { extensions: { code: 'FORBIDDEN', permission: 'TASKS_READ' } },
    ]);
    await socket.close();
  });
});

describe('rights that end', () => {
  test.each([
    ['a revoked token', 'UPDATE access_token SET revoked_at = now() WHERE person_id = $1'],
    ['a token of somebody deactivated', 'UPDATE person SET active = false WHERE id = $1'],
    [
      'an expired token',
      `UPDATE access_token SET expires_at = now() - interval '1 day' WHERE person_id = $1`,
    ],
  ])('%s is refused at the next request, and its socket closed within five seconds', async (_what, text) => {
    const department = await api.people.department();
    const robot = await api.people.person({ role: 'INTEGRATOR', departments: [department] });
    const socket = openSocket(api.staffUrl, {
      parameters: { authorization: robot.headers['authorization'] },
    });
    const events = socket.follow('subscription { myTasksChanged { taskId } }');
    const first = events.next();
    const arrived = first.then(() => true);
    const notYet = Promise.resolve(false);
    while (!(await Promise.race([arrived, givenTask(api, robot, {}).then(() => notYet)])));
    await api.runtime.db.rows({ name: '', text }, [robot.id]);
    const started = performance.now();
    expect((await api.gql(robot, '{ viewer { id } }')).status).toBe(401);
    expect(await socket.closed).toBe(4401);
    expect(performance.now() - started).toBeLessThan(5_000);
    await socket.close();
  });

  test('a session is refused once it is removed, idle for half an hour, or twelve hours old', async () => {
    const ask = async (headers: Readonly<Record<string, string>>) =>
      (await api.gql({ door: 'STAFF', headers }, '{ viewer { id } }')).status;
    const person = await api.people.person();
    expect(await ask(person.headers)).toBe(200);
    const old = await api.people.session(person.id, 'STAFF');
    const text = `UPDATE session SET created_at = created_at - interval '12 hours 1 second' WHERE id = (
      SELECT id FROM session WHERE person_id = $1 ORDER BY id DESC LIMIT 1)`;
    await api.runtime.db.rows({ name: '', text }, [person.id]);
    expect([await ask(old), await ask(person.headers)]).toEqual([401, 200]);
    await api.runtime.db.rows({ name: '', text: 'DELETE FROM session WHERE person_id = $1' }, [person.id]);
    expect(await ask(person.headers)).toBe(401);
    const idle = await api.people.person();
    const start = api.clock.now();
    api.clock.advance(30 * 60 + 1);
    expect(await ask(idle.headers)).toBe(401);
    api.clock.set(start.toISOString());
  });
});
