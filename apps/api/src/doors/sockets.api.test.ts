import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';

import { openSocket, type SocketOptions, type TestSocket } from '../testing/sockets.ts';
import type { TestPerson } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
const sockets: TestSocket[] = [];

beforeAll(async () => {
  api = await startTestApi();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) await socket.close();
});
afterAll(() => api.stop());

const mine = 'subscription { myTasksChanged { taskId verb task { id title } counts { pending } } }';
const create =
  'mutation($input: CreateTaskInput!) { createTask(input: $input) { task { id } userErrors { code field message } } }';

type Changed = {
  readonly myTasksChanged: {
    readonly taskId: string;
    readonly verb: string;
    readonly task: { readonly title: string } | null;
  };
};
type Created = {
  readonly createTask: {
    readonly task: { readonly id: string } | null;
    readonly userErrors: readonly unknown[];
  };
};

function open(options: SocketOptions): TestSocket {
  const socket = openSocket(api.staffUrl, options);
  sockets.push(socket);
  return socket;
}

async function newTask(by: TestPerson, title: string): Promise<string> {
  const input = { title, dueOn: '2030-01-01', assigneeId: by.id };
  const answer = await api.gql<Created>(by, create, { input });
  expect(answer.data.createTask.userErrors).toEqual([]);
  return answer.data.createTask.task?.id ?? '';
}

/** Subscribes and makes changes until the first arrives: only then is it certain that the subscription listens. */
async function listening(person: TestPerson, socket: TestSocket) {
  const events = socket.follow<Changed>(mine);
  const first = events.next();
  const arrived = first.then(() => true);
  const notYet = Promise.resolve(false);
  while (!(await Promise.race([arrived, newTask(person, 'warm-up').then(() => notYet)])));
  await first;
  return events;
}

async function until(
  events: AsyncIterableIterator<FormattedExecutionResult<Changed, unknown>>,
  taskId: string,
) {
  for await (const { data } of { [Symbol.asyncIterator]: () => ({ next: () => events.next() }) }) {
    if (data?.myTasksChanged.taskId === taskId) return data.myTasksChanged;
  }
  return null;
}

test('a change made over HTTP reaches the subscription with what the viewer may see of it', async () => {
  const department = await api.people.department();
  const person = await api.people.person({ departments: [department] });
  const socket = open({ headers: person.headers });
  const events = await listening(person, socket);
  const id = await newTask(person, 'Look at this');
  expect(await until(events, id)).toMatchObject({ verb: 'CREATED', task: { id, title: 'Look at this' } });
});

test('without a session the socket is closed as not authenticated', async () => {
  const socket = open({ headers: { 'x-docket': '1' } });
  await expect(socket.follow(mine).next()).rejects.toMatchObject({ code: 4401 });
});

test('a program may show its token when it connects', async () => {
  const program = await api.people.person({
    role: 'INTEGRATOR',
    departments: [await api.people.department()],
  });
  const socket = open({ parameters: { authorization: program.headers['authorization'] } });
  const events = await listening(program, socket);
  const id = await newTask(program, 'By a program');
  expect(await until(events, id)).toMatchObject({ taskId: id });
});

test('a page of another site cannot even connect', async () => {
  const person = await api.people.person();
  const headers = { ...person.headers, origin: 'https://evil.example' };
  const socket = new WebSocket(`${api.staffUrl.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers,
  });
  const failure = await new Promise<Error>((resolve) => socket.on('error', resolve));
  expect(failure.message).toContain('403');
});

test('a socket ends within seconds of its session, also when nothing happens', async () => {
  const person = await api.people.person({ departments: [await api.people.department()] });
  const socket = open({ headers: person.headers });
  await listening(person, socket);
  await api.runtime.pools.staff.query('DELETE FROM session WHERE person_id = $1', [person.id]);
  const started = performance.now();
  expect(await socket.closed).toBe(4401);
  expect(performance.now() - started).toBeLessThan(5_000);
}, 10_000);

test('no event is answered once the session has ended', async () => {
  const department = await api.people.department();
  const person = await api.people.person({ departments: [department] });
  const colleague = await api.people.person({ departments: [department] });
  const socket = open({ headers: person.headers });
  const events = await listening(person, socket);
  await api.runtime.pools.staff.query('DELETE FROM session WHERE person_id = $1', [person.id]);
  const input = {
    title: 'Secret by now',
    dueOn: '2030-01-01',
    departmentId: department.id,
    assigneeId: colleague.id,
  };
  await api.gql(colleague, create, { input });
  const seen: string[] = [];
  const reading = (async () => {
    for await (const { data } of { [Symbol.asyncIterator]: () => events }) seen.push(JSON.stringify(data));
  })();
  await reading.catch(() => undefined);
  expect(await socket.closed).toBe(4401);
  expect(seen.join()).not.toContain('Secret by now');
});

test('queries, documents beyond the limits and scopes a token lacks are refused', async () => {
  const person = await api.people.person();
  const socket = open({ headers: person.headers });
  await expect(socket.follow('{ viewer { id } }').next()).rejects.toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  await expect(
    socket.follow(`subscription { ${'myTasksChanged { taskId } '.repeat(1_000)} }`).next(),
  ).rejects.toMatchObject([{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }]);
  const headers = await api.people.token(person.id, ['CASES_READ']);
  await expect(open({ headers }).follow(mine).next()).rejects.toMatchObject([
    { extensions: { code: 'FORBIDDEN', permission: 'TASKS_READ' } },
  ]);
});

test('the twenty-first subscription of a socket is refused', async () => {
  const person = await api.people.person();
  const socket = open({ headers: person.headers });
  const refusals: unknown[] = [];
  const refused = Promise.withResolvers<void>();
  for (let index = 0; index < 21; index += 1) {
    socket.client.subscribe(
      { query: mine },
      {
        next: () => undefined,
        complete: () => undefined,
        error: (error) => {
          refusals.push(error);
          refused.resolve();
        },
      },
    );
  }
  await refused.promise;
  expect(refusals).toMatchObject([[{ extensions: { code: 'LIMIT_EXCEEDED' } }]]);
});

test('after a gap in the live connection everybody is sent to look again', async () => {
  const person = await api.people.person({ departments: [await api.people.department()] });
  const socket = open({ headers: person.headers });
  await listening(person, socket);
  const administrator = new pg.Client({ connectionString: api.adminUrl });
  await administrator.connect();
  await administrator.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'docket-live' AND datname = current_database()`,
  );
  await administrator.end();
  expect(await socket.closed).toBe(1012);
});
