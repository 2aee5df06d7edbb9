import {
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export type Field = GraphQLField<unknown, unknown>;
type Kind = 'query' | 'mutation' | 'subscription';

/** Everything that can be asked of a door. */
export function rootFields(schema: GraphQLSchema, kind: Kind): readonly Field[] {
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[kind];
  return Object.values(root?.getFields() ?? {});
}

/** An operation for one root field with every argument as a variable and every field there is, down to a depth. */
export function operation(kind: Kind, field: Field, depth: number): string {
  const inner = getNamedType(field.type);
  const declared = field.args.map((one) => `$${one.name}: ${one.type.toString()}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const fields = isObjectType(inner) ? `{ ${selection(inner, depth)} }` : '';
  const call = passed === '' ? field.name : `${field.name}(${passed})`;
  return `${kind} ${declared === '' ? '' : `(${declared})`} { ${call} ${fields} }`;
}

/** Values for an operation's variables: the id wherever one is asked for, something harmless elsewhere. */
export function valuesOf(field: Field, id: string, leaveOut: readonly string[] = []) {
  return Object.fromEntries(
    field.args.map((one) => [
      one.name,
      leaveOut.includes(one.name) ? null : valueFor(one.name, one.type, id),
    ]),
  );
}

function selection(type: GraphQLObjectType, depth: number): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) return [field.name];
    return isObjectType(inner) && depth > 0 ? [`${field.name} { ${selection(inner, depth - 1)} }`] : [];
  });
  return ['__typename', ...parts].join(' ');
}

function valueFor(name: string, type: GraphQLInputType, id: string): unknown {
  if (isNonNullType(type)) return valueFor(name, type.ofType, id);
  if (isListType(type)) return [valueFor(name, type.ofType, id)];
  return namedValue(name, type, id);
}

const samples: Readonly<Record<string, unknown>> = {
  idempotencyKey: null,
  after: null,
  fileName: 'a.png',
  contentType: 'image/png',
  Int: 5,
  Boolean: true,
  Date: '2026-12-01',
  DateTime: '2026-12-01T10:00:00Z',
};

function namedValue(name: string, type: GraphQLNamedInputType, id: string): unknown {
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map((one) => [one.name, valueFor(one.name, one.type, id)]));
  }
  if (name in samples || type.name in samples) return samples[name] ?? samples[type.name] ?? null;
  return /^(id|number)$|Id$/.test(name) ? id : 'words';
}
