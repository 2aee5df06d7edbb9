import { limits } from '@docket/domain';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

import { OperationRefused } from './errors.ts';

type Values = Readonly<Record<string, unknown>>;
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

type Counting = {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly variables: Values;
  /** Set once a page size was taken from a variable. */
  varies: boolean;
  /** Costs of fragments by name and page size: without it a chain of doubled spreads would take for ever. */
  readonly known: Map<string, number>;
};

/** What an operation costs, and whether it costs the same whatever its variables say. */
export type Cost = { readonly cost: number; readonly fixed: boolean };

/** What a list without a page size is taken to hold. */
const usualListSize = 10;
const mutationCost = 10;
const introspectionCost = 100;

/**
 * The cost of a valid operation with its variables: one per object, lists times their page size, ten per mutation.
 * Throws OperationRefused for a page size outside 1 to 100, wherever it stands.
 */
export function operationCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variables: Values,
): Cost {
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) return { cost: 0, fixed: true };
  const values = withDefaults(operation, variables);
  const counting: Counting = { schema, fragments, variables: values, varies: false, known: new Map() };
  const changes = operation.operation === 'mutation' ? operation.selectionSet.selections.length : 0;
  const cost = changes * mutationCost + selectionCost(counting, operation.selectionSet, root, 1);
  return { cost, fixed: !counting.varies };
}

function selectionCost(
  counting: Counting,
  selection: SelectionSetNode,
  parent: GraphQLNamedType,
  pageSize: number,
): number {
  return selection.selections.reduce((sum, node) => sum + nodeCost(counting, node, parent, pageSize), 0);
}

function nodeCost(
  counting: Counting,
  node: SelectionNode,
  parent: GraphQLNamedType,
  pageSize: number,
): number {
  if (node.kind === Kind.FIELD) return fieldCost(counting, node, parent, pageSize);
  if (node.kind === Kind.FRAGMENT_SPREAD) return fragmentCost(counting, node.name.value, pageSize);
  const type = node.typeCondition && counting.schema.getType(node.typeCondition.name.value);
  return selectionCost(counting, node.selectionSet, type ?? parent, pageSize);
}

function fragmentCost(counting: Counting, name: string, pageSize: number): number {
  const key = `${name} ${pageSize}`;
  const found = counting.known.get(key);
  if (found !== undefined) return found;
  const fragment = counting.fragments.get(name);
  const type = fragment && counting.schema.getType(fragment.typeCondition.name.value);
  const cost =
    fragment === undefined || type === undefined
      ? 0
      : selectionCost(counting, fragment.selectionSet, type, pageSize);
  counting.known.set(key, cost);
  return cost;
}

/** A connection's own `nodes` and `edges` hold as many as the page asked for; `pageSize` is passed down to them. */
function fieldCost(counting: Counting, node: FieldNode, parent: GraphQLNamedType, pageSize: number): number {
  const name = node.name.value;
  if (name.startsWith('__')) return node.selectionSet === undefined ? 0 : introspectionCost;
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  if (field === undefined) return 0;
  const size = requestedSize(counting, node, field);
  const type = getNamedType(field.type);
  if (isLeafType(type) || node.selectionSet === undefined) return 0;
  const each = 1 + selectionCost(counting, node.selectionSet, type, size ?? 1);
  if (!isListType(getNullableType(field.type))) return each;
  return each * (parent.name.endsWith('Connection') ? pageSize : usualListSize);
}

/** The value of `first`, where the field takes one, from the document, a variable or the default. */
function requestedSize(
  counting: Counting,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
): number | null {
  const argument = field.args.find((known) => known.name === 'first');
  if (argument === undefined) return null;
  const given = node.arguments?.find((one) => one.name.value === 'first');
  counting.varies ||= given?.value.kind === Kind.VARIABLE;
  const size = given === undefined ? argument.defaultValue : valueOf(given.value, counting.variables);
  const asked = size ?? argument.defaultValue;
  if (typeof asked !== 'number' || asked < 1 || asked > limits.pageSize) {
    throw new OperationRefused('LIMIT_EXCEEDED', `\`first\` goes from 1 to ${limits.pageSize}.`);
  }
  return asked;
}

function withDefaults(operation: OperationDefinitionNode, variables: Values): Values {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueOf(defaultValue, {})] as const],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

function valueOf(value: ValueNode, variables: Values): unknown {
  if (value.kind === Kind.VARIABLE) return variables[value.name.value];
  return value.kind === Kind.INT ? Number(value.value) : null;
}
