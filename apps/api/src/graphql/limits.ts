import { type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';

import { OperationRefused } from './errors.ts';

/** Bounds of one operation (reliability rule 22); lengths in characters, sizes in bytes, times in milliseconds. */
export const operationLimits = {
  bodyBytes: 256 * 1024,
  /** A configuration file, and the request that carries one as a text of JSON. */
  configurationBytes: 5 * 1024 * 1024,
  configurationBodyBytes: 10 * 1024 * 1024 + 64 * 1024,
  tokens: 2_000,
  depth: 12,
  aliases: 30,
  directives: 50,
  operations: 10,
  listItems: 250,
  variableDepth: 8,
  cost: 5_000,
  validationErrors: 20,
  timeout: 15_000,
} as const;

/** Throws OperationRefused when a parsed document is deeper, wider or more repetitive than allowed; no schema needed. */
export function checkDocument(document: DocumentNode): void {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (field) => void (aliases += field.alias === undefined ? 0 : 1),
    Directive: () => void (directives += 1),
    ListValue: (list) => refuseOver(list.values.length, operationLimits.listItems, 'items in a list'),
  });
  refuseOver(aliases, operationLimits.aliases, 'aliases');
  refuseOver(directives, operationLimits.directives, 'directives');
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  refuseOver(operations.length, operationLimits.operations, 'operations');
  const depth = depthOf(document);
  for (const operation of operations) {
    refuseOver(depth(operation.selectionSet), operationLimits.depth, 'levels');
  }
}

/** Throws OperationRefused for variables with lists too long, objects too deep, or characters no text may hold. */
export function checkVariables(value: unknown, level = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) {
      throw new OperationRefused('BAD_USER_INPUT', 'A text holds a character that cannot be stored.');
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  refuseOver(level, operationLimits.variableDepth, 'levels in the variables');
  if (Array.isArray(value)) refuseOver(value.length, operationLimits.listItems, 'items in a list');
  for (const item of Object.values(value)) checkVariables(item, level + 1);
}

/** The deepest field of a selection, fragments opened; introspection is left to graphql-js, which has its own bound. */
function depthOf(document: DocumentNode): (selection: SelectionSetNode) => number {
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  }
  const known = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, Number.POSITIVE_INFINITY);
    const selection = fragments.get(name);
    const depth = selection === undefined ? 0 : of(selection);
    known.set(name, depth);
    return depth;
  };
  const of = (selection: SelectionSetNode): number =>
    Math.max(
      ...selection.selections.map((node) => {
        if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
        if (node.kind === Kind.INLINE_FRAGMENT) return of(node.selectionSet);
        if (node.selectionSet === undefined || node.name.value.startsWith('__')) return 1;
        return 1 + of(node.selectionSet);
      }),
    );
  return of;
}

function refuseOver(count: number, most: number, what: string): void {
  if (count > most) throw new OperationRefused('LIMIT_EXCEEDED', `At most ${most} ${what} are allowed.`);
}
