import {
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLTypeResolver,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** Answers of one type's fields: a value, or a function of the field's arguments. */
export type MockFields = Readonly<Record<string, unknown>>;

/** What a test says about the data, by type name; every other field is made up from the schema. */
export type Mocks = Readonly<Record<string, MockFields>>;

const samples: Readonly<Record<string, (type: string, field: string) => unknown>> = {
  ID: (type) => `${type}-1`,
  String: (type, field) => `${type} ${field}`,
  Int: () => 0,
  Float: () => 0,
  Boolean: () => false,
  Date: () => '2025-11-14',
  DateTime: () => '2025-11-14T09:00:00.000Z',
  JSON: () => ({}),
};

// The order in which a schema lists its values says nothing: these are what an ordinary record has.
const usualValues = ['NEW', 'NOT_STARTED', 'NORMAL', 'STAFF', 'INTERNAL', 'OPEN', 'ORGANISATION'];

function sampleLeaf(leaf: GraphQLLeafType, type: string, field: string): unknown {
  if (isEnumType(leaf)) {
    const names = leaf.getValues().map(({ name }) => name);
    return usualValues.find((usual) => names.includes(usual)) ?? names[0];
  }
  const sample = samples[leaf.name];
  if (sample === undefined) throw new Error(`No sample for the scalar ${leaf.name}.`);
  return sample(type, field);
}

/** A nullable field is null and a list empty until a test says otherwise: the smallest answer the schema allows. */
function sampleOf(output: GraphQLOutputType, type: string, field: string): unknown {
  if (!isNonNullType(output)) return null;
  const inner = output.ofType;
  if (isListType(inner)) return [];
  if (isLeafType(inner)) return sampleLeaf(inner, type, field);
  return {};
}

function isFields(value: unknown): value is MockFields {
  return typeof value === 'object' && value !== null;
}

function isResolver(value: unknown): value is (args: unknown) => unknown {
  return typeof value === 'function';
}

/** Answers from the object itself, else from the test's mocks of its type, else from the schema. */
export function mockFieldResolver(mocks: Mocks): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, _context, info) => {
    const type = info.parentType.name;
    const own = isFields(source) ? source[info.fieldName] : undefined;
    const answer = own === undefined ? mocks[type]?.[info.fieldName] : own;
    if (answer === undefined) return sampleOf(info.returnType, type, info.fieldName);
    return isResolver(answer) ? answer(args) : answer;
  };
}

/** Interfaces are told apart by `__typename`, which a test writes where one is returned. */
export const mockTypeResolver: GraphQLTypeResolver<unknown, unknown> = (value) => {
  const name = isFields(value) ? value['__typename'] : undefined;
  return typeof name === 'string' ? name : undefined;
};

/** A connection of these rows as the doors answer it. */
export function connectionOf(
  nodes: readonly unknown[],
  more: { readonly totalCount?: number; readonly hasNextPage?: boolean; readonly endCursor?: string } = {},
): MockFields {
  return {
    nodes,
    edges: nodes.map((node, index) => ({ cursor: `cursor-${index + 1}`, node })),
    pageInfo: {
      hasNextPage: more.hasNextPage ?? false,
      hasPreviousPage: false,
      startCursor: nodes.length === 0 ? null : 'cursor-1',
      endCursor: more.endCursor ?? (nodes.length === 0 ? null : `cursor-${nodes.length}`),
    },
    totalCount: more.totalCount ?? nodes.length,
    totalIsCapped: false,
  };
}
