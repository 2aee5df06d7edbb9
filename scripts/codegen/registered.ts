import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  Kind,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/** An operation of one of our apps, as the server runs it when it is asked for by id. */
export interface RegisteredOperation {
  readonly name: string;
  /** `sha256:` and the hex digest of the text. */
  readonly id: string;
  readonly text: string;
}

/** What an app adds to the operations it was written with before it sends them. */
export interface Sending {
  /** True where a normalised cache tells objects apart by `__typename`. */
  readonly typenames: boolean;
}

// Directives that tell the client's cache something and are unknown to the server.
const clientDirectives = new Set(['unmask']);

function withTypename(selectionSet: SelectionSetNode): SelectionSetNode {
  const { selections } = selectionSet;
  if (selections.some((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'))) {
    return selectionSet;
  }
  const name = { kind: Kind.NAME, value: '__typename' } as const;
  return { ...selectionSet, selections: [...selections, { kind: Kind.FIELD, name }] };
}

function asSent(document: DocumentNode, { typenames }: Sending): DocumentNode {
  return visit(document, {
    Directive: (node) => (clientDirectives.has(node.name.value) ? null : undefined),
    SelectionSet: {
      leave: (node, _key, parent) => {
        const isRoot = parent !== undefined && 'operation' in parent;
        return typenames && !isRoot ? withTypename(node) : undefined;
      },
    },
  });
}

/**
 * The operation of a document together with the fragments it needs, with its white space taken out. Throws when the
 * document has no operation with a name.
 */
export function registered(document: DocumentNode, sending: Sending): RegisteredOperation {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const name = operation?.name?.value;
  if (name === undefined) throw new Error('A document without a named operation cannot be registered.');
  const text = stripIgnoredCharacters(print(asSent(document, sending)));
  return { name, id: `sha256:${createHash('sha256').update(text).digest('hex')}`, text };
}

/**
 * The list of one door, sorted by name. Throws when two operations share a name: logs, metrics and tests tell
 * operations apart by it.
 */
export function manifestOf(operations: readonly RegisteredOperation[]): readonly RegisteredOperation[] {
  const sorted = operations.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  const twice = sorted.find(({ name }, index) => name === sorted[index + 1]?.name);
  if (twice !== undefined) throw new Error(`Two operations are called ${twice.name}: give one another name.`);
  return sorted;
}
