import type { GraphQLSchema } from 'graphql';
import { defaultTypeResolver, isInterfaceType, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema, type PubSub } from 'type-graphql';

import { undeclaredPolicies } from './policy.ts';
import { DateTimeScalar } from './scalars.ts';
import { validateArguments } from './validation.ts';

export type ResolverClasses = readonly (new () => object)[];

/**
 * The schema of one door from its own list of resolvers; a type no resolver leads to is not in it. Throws when a root
 * field or type has no declared policy, so the server does not start (reliability rule 1).
 */
export async function buildDoorSchema(resolvers: ResolverClasses): Promise<GraphQLSchema> {
  const [first, ...rest] = resolvers;
  if (first === undefined) throw new Error('A door needs at least one resolver.');
  const schema = await buildSchema({
    resolvers: [first, ...rest],
    orphanedTypes: [],
    validateFn: validateArguments,
    pubSub: noTopics,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  describeRoots(schema);
  tellTypesAtOnce(schema);
  const undeclared = undeclaredPolicies(schema);
  if (undeclared.length > 0) throw new Error(`No policy is declared for ${undeclared.join(', ')}.`);
  return schema;
}

/** Subscriptions name their own source of events; topics of the library are not used, but it asks for them. */
const noTopics: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('A subscription needs its own `subscribe` function.');
  },
};

/** The library gives the three roots no words of their own. */
function describeRoots(schema: GraphQLSchema): void {
  const roots = [
    [schema.getQueryType(), 'Everything that can be read.'],
    [schema.getMutationType(), 'Everything that can be changed.'],
    [schema.getSubscriptionType(), 'Everything that can be listened to.'],
  ] as const;
  for (const [root, description] of roots) {
    if (root !== undefined && root !== null) root.description = description;
  }
}

/** Objects carry the name of their type; the library would tell it by a promise, which compiled code does not await. */
function tellTypesAtOnce(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = defaultTypeResolver;
  }
}

/** The schema as text, sorted, for the file that is kept with the code. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
