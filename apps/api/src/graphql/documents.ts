import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';

import { operationCost, type Fragments } from './cost.ts';
import { OperationRefused } from './errors.ts';
import { checkDocument, checkVariables, operationLimits } from './limits.ts';
import { neededPermissions, refuseMissing, type Needs } from './permissions.ts';
import type { RegisteredOperations } from './registered.ts';
import { refuseChanges } from './read-only-view.ts';
import type { Viewer } from './session.ts';

/** A document itself, or the id of one that our own apps registered when they were built. */
export type AskedDocument = { readonly text: string } | { readonly id: string };

/** What a client asks for, as it came over HTTP or a socket. */
export type OperationRequest = {
  readonly asked: AskedDocument;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
};

/** An operation that may run: parsed, valid, within its limits and allowed to its viewer. */
export type AdmittedOperation = {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cost: number;
};

export type DocumentRules = {
  readonly introspection: boolean;
  readonly suggestions: boolean;
  /** Documents that may be named by their id. */
  readonly registered: RegisteredOperations;
  /** True where nothing else runs. */
  readonly registeredOnly: boolean;
};

type Known = {
  readonly text: string;
  readonly document: DocumentNode;
  readonly fragments: Fragments;
  readonly needs: Map<OperationDefinitionNode, Needs>;
  /** Of the operations that cost the same whatever their variables say. */
  readonly costs: Map<OperationDefinitionNode, number>;
  valid: boolean;
};

/** What is remembered at most: documents people and programs write by hand are shorter than this. */
const remembered = { documents: 1_000, characters: 16_384 } as const;

/**
 * The gate before execution, one for HTTP and sockets: limits and cost first, then validation, then
 * permissions. Documents are remembered by their text, so that a known one costs a look-up.
 */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #rules: DocumentRules;
  readonly #known = new Map<string, Known>();

  constructor(schema: GraphQLSchema, rules: DocumentRules) {
    this.#schema = schema;
    this.#rules = rules;
  }

  /** Throws OperationRefused or a GraphQLError that says why the operation may not run. */
  admit({ asked, variables, operationName }: OperationRequest, viewer: Viewer): AdmittedOperation {
    checkVariables(variables);
    const text = this.#textOf(asked);
    const known = this.#recall(text) ?? this.#read(text);
    const operation = getOperationAST(known.document, operationName);
    if (operation === null || operation === undefined) {
      throw new OperationRefused('BAD_USER_INPUT', 'Name one of the operations of the document.');
    }
    // Counting is cheap and needs no valid document, so what asks for too much is never validated.
    const cost = this.#affordable(this.#costOf(known, operation, variables));
    if (!known.valid) this.#validate(known);
    refuseMissing(this.#needsOf(known, operation), viewer);
    refuseChanges(operation, viewer);
    this.#checkValues(operation, variables);
    return { text: known.text, document: known.document, operation, variables, cost };
  }

  #textOf(asked: AskedDocument): string {
    const { registered, registeredOnly } = this.#rules;
    if ('id' in asked) {
      const text = registered.get(asked.id);
      if (text !== undefined) return text;
      throw new OperationRefused(
        'OPERATION_UNKNOWN',
        'No operation with this id is registered: reload the page.',
      );
    }
    if (!registeredOnly) return asked.text;
    throw new OperationRefused('OPERATION_UNKNOWN', 'Name a registered operation by its `documentId`.');
  }

  #read(text: string): Known {
    const document = this.#parsed(text);
    checkDocument(document);
    return {
      text,
      document,
      fragments: fragmentsOf(document),
      needs: new Map(),
      costs: new Map(),
      valid: false,
    };
  }

  #costOf(
    { costs, fragments }: Known,
    operation: OperationDefinitionNode,
    variables: OperationRequest['variables'],
  ): number {
    const found = costs.get(operation);
    if (found !== undefined) return found;
    const { cost, fixed } = operationCost(this.#schema, operation, fragments, variables);
    if (fixed) costs.set(operation, cost);
    return cost;
  }

  #affordable(cost: number): number {
    if (cost <= operationLimits.cost) return cost;
    const message = `The operation costs ${cost} and may cost ${operationLimits.cost}: ask for less at once.`;
    throw new OperationRefused('LIMIT_EXCEEDED', message, { cost, limit: operationLimits.cost });
  }

  #validate(known: Known): void {
    const rules = this.#rules.introspection
      ? specifiedRules
      : [...specifiedRules, NoSchemaIntrospectionCustomRule];
    const [error] = validate(this.#schema, known.document, rules, {
      maxErrors: operationLimits.validationErrors,
      hideSuggestions: !this.#rules.suggestions,
    });
    if (error !== undefined) throw withCode(error, 'GRAPHQL_VALIDATION_FAILED');
    known.valid = true;
    this.#remember(known);
  }

  /** Values are judged here in the same words however the operation runs; similar ones are named to those who may learn. */
  #checkValues(operation: OperationDefinitionNode, variables: OperationRequest['variables']): void {
    const definitions = operation.variableDefinitions ?? [];
    const { errors } = getVariableValues(this.#schema, definitions, variables, {
      maxErrors: operationLimits.validationErrors,
      hideSuggestions: !this.#rules.suggestions,
    });
    const [error] = errors ?? [];
    if (error !== undefined) throw withCode(error, 'BAD_USER_INPUT');
  }

  #parsed(text: string): DocumentNode {
    try {
      return parse(text, { maxLexicalTokens: operationLimits.tokens });
    } catch (error) {
      throw error instanceof GraphQLError ? withCode(error, 'GRAPHQL_PARSE_FAILED') : error;
    }
  }

  /** A document that is asked for again moves to the end of the queue of those that are forgotten. */
  #recall(text: string): Known | undefined {
    const known = this.#known.get(text);
    if (known === undefined) return undefined;
    this.#known.delete(text);
    this.#known.set(text, known);
    return known;
  }

  #remember(known: Known): void {
    if (known.text.length > remembered.characters) return;
    this.#known.set(known.text, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > remembered.documents && oldest !== undefined) this.#known.delete(oldest);
  }

  #needsOf(known: Known, operation: OperationDefinitionNode): Needs {
    const found = known.needs.get(operation);
    if (found !== undefined) return found;
    const needs = neededPermissions(this.#schema, operation, known.fragments);
    known.needs.set(operation, needs);
    return needs;
  }
}

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code },
  });
}
