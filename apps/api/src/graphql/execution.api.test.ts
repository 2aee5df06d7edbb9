import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
} from 'graphql';
import { IsString } from 'class-validator';
import { Arg, Field, InputType, ObjectType, Query, Resolver } from 'type-graphql';

import { portalResolvers } from '../doors/portal.ts';
import { staffResolvers } from '../doors/staff.ts';
import { operation, rootFields, valuesOf } from '../testing/crawl.ts';
import { givenAction, givenTask } from '../testing/tasks.ts';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { Executor } from './execution.ts';
import { Policy } from './policy.ts';
import { buildDoorSchema } from './schema.ts';
import type { Session } from './session.ts';

let api: TestApi;
let manager: Session;
let contact: Session;
let taskId: string;
let staff: GraphQLSchema;
let portal: GraphQLSchema;
let trouble: GraphQLSchema;

@ObjectType({ simpleResolvers: true })
@Policy('SIGNED_IN')
class Part {
  @Field(() => String)
  name: string;

  @Field(() => String)
  kept: string;
}

@InputType('Order')
class Order {
  @Field(() => String, { defaultValue: 'ASC' })
  @IsString()
  direction: string;
}

@Resolver()
class TroubleResolver {
  @Policy('SIGNED_IN')
  @Query(() => [Part], { nullable: true })
  parts() {
    return [
      { name: 'one', kept: 'a' },
      { name: null, kept: 'b' },
    ];
  }

  @Policy('SIGNED_IN')
  @Query(() => String)
  sorted(@Arg('by', () => Order) by: Order) {
    return by.direction;
  }

  @Policy('SIGNED_IN')
  @Query(() => String, { nullable: true })
  refused(): Promise<string> {
    return Promise.reject(new GraphQLError('No.', { extensions: { code: 'BAD_USER_INPUT' } }));
  }
}

beforeAll(async () => {
  api = await startTestApi();
  const { people } = api;
  const department = await people.department();
  const client = await people.client();
  const grace = await people.person({ departments: [department] });
  const priya = await people.person({ role: 'ADMINISTRATOR', manages: [department] });
  const helen = await people.person({ role: 'CLIENT', client });
  taskId = await givenTask(api, priya, {
    assigneeId: grace.id,
    departmentId: department.id,
    clientId: client.id,
    audience: 'CLIENT',
    watcherIds: [priya.id],
  });
  await givenAction(api, grace, taskId, { action: 'DOING' });
  await givenAction(api, grace, taskId, {
    action: 'FORWARD',
    departmentId: department.id,
    comment: 'Please look.',
  });
  manager = await api.session(priya);
  contact = await api.session(helen);
  staff = await buildDoorSchema(staffResolvers);
  portal = await buildDoorSchema(portalResolvers);
  trouble = await buildDoorSchema([TroubleResolver]);
});
afterAll(() => api.stop());

type Asked = { readonly session: Session; readonly variables?: Readonly<Record<string, unknown>> };

/** The answers of graphql-js, which runs what it meets for the first time, and of the code made for the second. */
async function answers(schema: GraphQLSchema, text: string, { session, variables = {} }: Asked) {
  const document = parse(text);
  const operationNode = getOperationAST(document);
  if (operationNode === null || operationNode === undefined) throw new Error('Write one operation.');
  const executor = new Executor(schema);
  const execution = { session, admitted: { text, document, operation: operationNode, variables, cost: 0 } };
  const interpreted = await executor.run(execution);
  const compiled = await executor.run(execution);
  return { interpreted: plain(interpreted), compiled: plain(compiled) };
}

function plain({ data, errors = [] }: ExecutionResult) {
  return { data, errors: errors.map((error) => error.toJSON()) };
}

test.each([0, 1, 2, 3])('every query of both doors, %i levels deep, has one answer', async (depth) => {
  for (const { schema, session } of [
    { schema: staff, session: manager },
    { schema: portal, session: contact },
  ]) {
    for (const field of rootFields(schema, 'query')) {
      const variables = { ...valuesOf(field, taskId, ['number', 'filter', 'orderBy', 'search']), tab: 'ALL' };
      const { interpreted, compiled } = await answers(schema, operation('query', field, depth), {
        session,
        variables,
      });
      expect([field.name, compiled]).toEqual([field.name, interpreted]);
    }
  }
});

const shapes: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  [
    'fields left out and let in by variables',
    'query($yes: Boolean!, $no: Boolean!) { taskCounts { pending @include(if: $yes) created @skip(if: $yes) mine @include(if: $no) } }',
    { yes: true, no: false },
  ],
  [
    'aliases of one field with different arguments',
    '{ a: tasks(tab: ALL, first: 1) { nodes { id } } b: tasks(tab: CREATED, first: 1) { totalCount nodes { number } } }',
    {},
  ],
  [
    'fragments on an interface',
    'query($id: ID!) { node(id: $id) { __typename id ... on Task { number ...F } ... on Person { name } } } fragment F on Task { title assignee { id } }',
    {},
  ],
  [
    'arguments of nested fields, with defaults',
    'query($id: ID!, $n: Int = 2) { task(id: $id) { timeline(first: $n) { nodes { verb actor { name } } pageInfo { hasNextPage endCursor } } } }',
    {},
  ],
  [
    'input fields left to their defaults',
    'query($order: [TaskOrder!]) { tasks(tab: ALL, orderBy: $order) { nodes { id } } }',
    { order: [{ field: 'DUE' }, { field: 'TITLE', direction: null }] },
  ],
  ['a refusal while it runs', 'query { tasks(tab: ALL, after: "nonsense") { nodes { id } } }', {}],
];

test.each(shapes)('%s have one answer', async (_what, text, variables) => {
  const { interpreted, compiled } = await answers(staff, text, {
    session: manager,
    variables: { id: taskId, ...variables },
  });
  expect(compiled).toEqual(interpreted);
});

test('what compiled code would misread is left to graphql-js', async () => {
  const text = 'query($by: Order!) { sorted(by: $by) }';
  const { interpreted, compiled } = await answers(trouble, text, { session: manager, variables: { by: {} } });
  expect(compiled).toEqual(interpreted);
  expect(compiled).toEqual({ data: { sorted: 'ASC' }, errors: [] });
});

test.each(['{ parts { name kept } refused }', '{ parts { kept } again: parts { name } }'])(
  'what is missing or refused in %s costs the same fields',
  async (text) => {
    const { interpreted, compiled } = await answers(trouble, text, { session: manager });
    expect(withoutOrder(compiled)).toEqual(withoutOrder(interpreted));
  },
);

test('no more operations keep their code than fit', async () => {
  const executor = new Executor(trouble);
  for (let index = 0; index < 260; index += 1) {
    const document = parse(`query Number${index} { refused }`);
    const [operationNode] = document.definitions;
    if (operationNode?.kind !== Kind.OPERATION_DEFINITION) throw new Error('That is no operation.');
    const admitted = { text: '', document, operation: operationNode, variables: {}, cost: 0 };
    await executor.run({ session: manager, admitted });
    await executor.run({ session: manager, admitted });
  }
  expect(executor.compiled).toBe(250);
});

function withoutOrder({ data, errors }: ReturnType<typeof plain>) {
  return { data, errors: new Set(errors.map(({ path }) => path?.join('.'))) };
}
