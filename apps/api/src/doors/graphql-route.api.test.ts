import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import { authentication } from '../features/accounts/authentication.ts';
import { Documents } from '../graphql/documents.ts';
import { Policy } from '../graphql/policy.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { buildDoorSchema } from '../graphql/schema.ts';
import { createGraphqlServer } from '../graphql/server.ts';
import type { Session } from '../graphql/session.ts';
import { UnknownOutcomeError } from '../platform/database/errors.ts';
import { createLogger } from '../platform/logging/logger.ts';
import type { TestPerson } from '../testing/people.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { operationBudget } from './budget.ts';
import { addGraphqlRoute } from './graphql-route.ts';
import { staffDoor } from './staff.ts';

const forAMoment = { name: 'moment', text: 'SELECT pg_sleep(0.4)' };
const wrongSql = { name: 'wrong', text: `SELECT 'canary'::integer` };

@Resolver()
class TroubleResolver {
  @Policy('SIGNED_IN')
  @Query(() => String)
  async slow(@Ctx() session: Session): Promise<string> {
    await session.db.rows(forAMoment);
    return 'late';
  }

  @Policy('SIGNED_IN')
  @Mutation(() => String)
  slowChange(@Ctx() session: Session): Promise<string> {
    return this.slow(session);
  }

  @Policy('SIGNED_IN')
  @Query(() => String)
  broken(): string {
    throw new TypeError('canary in the engine');
  }

  @Policy('SIGNED_IN')
  @Query(() => String)
  async wrong(@Ctx() session: Session): Promise<string> {
    await session.db.rows(wrongSql);
    return 'never';
  }

  @Policy('SIGNED_IN')
  @Query(() => String)
  lost(): string {
    throw new UnknownOutcomeError(new Error('canary'));
  }

  @Policy('SIGNED_IN')
  @Query(() => String)
  echo(
    @Arg('day', () => DateScalar, { nullable: true }) day?: string,
    @Arg('at', () => DateTimeScalar, { nullable: true }) at?: string,
  ): string {
    return `${day} ${at}`;
  }
}

let api: TestApi;
let app: FastifyInstance;
let url: string;
let person: TestPerson;
const logged: string[] = [];

beforeAll(async () => {
  api = await startTestApi();
  person = await api.people.person();
  const { runtime } = api;
  const door = staffDoor(runtime.config);
  const log = createLogger('error', { write: (line: string) => void logged.push(line) });
  const schema = await buildDoorSchema([TroubleResolver]);
  const server = createGraphqlServer({ schema, log, newId: runtime.newId, suggestions: true });
  await server.start();
  const { secret } = runtime.config;
  const { authenticate, presume } = authentication({
    ...runtime,
    door: 'STAFF',
    secret,
    cookieName: 'docket_staff',
  });
  app = fastify();
  app.decorateRequest('credential', null);
  app.decorateRequest('presumption', null);
  app.decorateRequest('operationName', null);
  const rules = { introspection: true, suggestions: true, registered: new Map(), registeredOnly: false };
  const documents = new Documents(schema, rules);
  const parts = { schema, server, documents, budget: operationBudget(), timeout: 200 };
  addGraphqlRoute(app, { door, runtime, authenticate, presume }, parts);
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await app.close();
  await api.stop();
});

async function ask(query: string): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/json', ...person.headers };
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
}

test.each(['broken', 'wrong'])(
  'a failure of ours (%s) shows an id, under which the log has the rest',
  async (field) => {
    const { text } = await ask(`{ ${field} }`);
    expect(text).not.toMatch(/canary|TypeError|integer|at .*\.ts/);
    const id = /"code":"INTERNAL","id":"([^"]+)"/.exec(text)?.[1] ?? 'none';
    const line = logged.find((one) => one.includes(id));
    expect(line).toContain('canary');
  },
);

test('a lost connection is told as an unknown outcome', async () => {
  const { text } = await ask('{ lost }');
  expect(text).toContain('"code":"UNKNOWN_OUTCOME"');
  expect(text).not.toContain('canary');
});

test('an operation that takes too long is answered in time: a query as timed out, a change as unknown', async () => {
  const query = await ask('{ slow }');
  expect([query.status, query.text]).toEqual([503, expect.stringContaining('"code":"TIMEOUT"')]);
  const change = await ask('mutation { slowChange }');
  expect([change.status, change.text]).toEqual([503, expect.stringContaining('"code":"UNKNOWN_OUTCOME"')]);
});

test.each([
  ['day: "2026-02-28"', '2026-02-28 undefined'],
  ['at: "2026-10-25T02:30:00+02:00"', 'undefined 2026-10-25T00:30:00.000Z'],
])('%s is read as it is meant', async (argument, expected) => {
  expect((await ask(`{ echo(${argument}) }`)).text).toContain(expected);
});

test.each([
  'day: "2026-02-30"',
  'day: "26-2-3"',
  'day: "2026-02-28T00:00:00Z"',
  'day: 20260228',
  'day: "0000-01-01"',
  'at: "9999-12-31T23:00:00-05:00"',
  'at: "2026-02-28"',
  'at: "2026-02-28T10:00:00"',
  'at: "tomorrow"',
  'at: 5',
])('%s is refused as a mistake of the caller', async (argument) => {
  const { text } = await ask(`{ echo(${argument}) }`);
  expect(text).toMatch(/"code":"(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)"/);
});
